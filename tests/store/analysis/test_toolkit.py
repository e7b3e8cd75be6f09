import subprocess
import sys

LOADED = "print(*sorted({'nltk', 'numpy', 'scipy', 'sklearn'} & set(sys.modules)))"


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_splitting_and_stemming_load_neither_all_of_nltk_nor_scientific_libraries() -> None:
    code = "import sys; from store.analysis.sentences import split_sentences as split\n"
    code += "from store.analysis.words import stem\n"
    code += "assert split('It rained on Mr. Oakley. He went.') == [(0, 24), (25, 33)], 'split'\n"
    code += "assert stem('flooding') == 'flood'\n"
    assert run(code + LOADED) == ""


def test_whoever_imports_nltk_afterwards_has_all_of_it() -> None:
    code = "from store.analysis.sentences import split_sentences as s; s('A. B.')\n"
    code += "import nltk\n"
    assert run(code + "print(nltk.tokenize.punkt.__name__, nltk.stem.__file__[-11:])") == (
        "nltk.tokenize.punkt __init__.py"
    )


def test_whoever_imported_nltk_before_keeps_it() -> None:
    code = "import sys; import nltk\n"
    code += "from store.analysis.sentences import split_sentences as s; s('A. B.')\n"
    assert run(
        code + "print(sys.modules['nltk'] is nltk, nltk.stem is sys.modules['nltk.stem'])"
    ) == ("True True")


def test_what_was_loaded_once_is_not_loaded_again() -> None:
    code = "from store.analysis.toolkit import load_punkt\n"
    code += "punkt = load_punkt()\n"
    code += "print(punkt.__name__, punkt is load_punkt())\n"
    assert run(code) == "nltk.tokenize.punkt True"
