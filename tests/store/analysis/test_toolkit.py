import subprocess
import sys

LOADED = "print(*sorted({'scipy', 'sklearn'} & set(sys.modules)))"


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_splitting_and_stemming_load_none_of_the_scientific_libraries() -> None:
    code = "import sys; from store.analysis.sentences import split_sentences as split\n"
    code += "from store.analysis.words import stem\n"
    code += "assert split('It rained on Mr. Oakley. He went.') == [(0, 24), (25, 33)], 'split'\n"
    code += "assert stem('flooding') == 'flood'\n"
    assert run(code + LOADED) == ""


def test_they_can_be_imported_afterwards() -> None:
    code = "import sys; from store.analysis.words import stem; stem('floods')\n"
    code += "import scipy.sparse\n"
    assert run(code + LOADED) == "scipy"


def test_they_stay_where_they_were_there_before() -> None:
    code = "import sys; import scipy; from store.analysis.words import stem; stem('floods')\n"
    assert run(code + "print(sys.modules['scipy'] is scipy)") == "True"
