"""A tmux session and an sshd of our own, skipped where they are not installed."""

import getpass
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from loopback import free_port
from terminals import Login, Tmux
from waiting import until

SSHD = shutil.which("sshd", path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    terminal = Tmux(f"presscut-{os.getpid()}-{tmp_path.name}")
    yield terminal
    subprocess.run(["tmux", "-L", terminal.name, "kill-server"], capture_output=True)


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    if not SSHD or not shutil.which("ssh"):
        pytest.skip("sshd or ssh is not installed")
    if os.geteuid():
        pytest.skip("an sshd of our own needs root to let anyone in")
    folder = tmp_path_factory.mktemp("sshd")
    for name in ("host", "user"):
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(command, check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    port = free_port()
    config = folder / "config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\n"
        f"AuthorizedKeysFile {folder / 'authorized'}\nPermitRootLogin yes\nStrictModes no\n"
        "PasswordAuthentication no\nUsePAM no\nAcceptEnv LANG\nPidFile none\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    options = [
        "StrictHostKeyChecking=no",
        f"UserKnownHostsFile={folder / 'known'}",
        "LogLevel=ERROR",
    ]
    login = ["ssh", "-F", "none", "-p", str(port), "-i", str(folder / "user")]
    login += [word for option in options for word in ("-o", option)]
    login.append(f"{getpass.getuser()}@127.0.0.1")
    command = [SSHD, "-D", "-e", "-f", str(config)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        try:
            until(
                lambda: subprocess.run([*login, "true"], capture_output=True).returncode == 0,
                "sshd to answer",
            )
            yield login
        finally:
            server.terminate()


@pytest.fixture
def login(sshd: list[str], tmp_path: Path) -> Login:
    return Login(sshd, tmp_path / "library")
