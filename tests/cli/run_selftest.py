#!/usr/bin/env python3
"""Proves that tests/cli/run accepts what it should and, above all, refuses what it should."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

RUN = Path(__file__).with_name("run")
ROOT = RUN.parent.parent.parent


class Runner(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.case = Path(self.folder.name) / "case"

    def run_case(self, command, *options, **files):
        """Writes the case (`a__b="x"` is the file a/b) and runs it with `bash` as the program."""
        for name, text in {"command": command, "expected_exit": "0\n", **files}.items():
            path = self.case / name.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, RUN, self.case, "--tidemark", "/bin/bash",
                               "--source", ROOT, *options], capture_output=True, text=True)

    def accepts(self, *given, **files):
        result = self.run_case(*given, **files)
        self.assertEqual(result.returncode, 0, result.stderr)

    def refuses(self, reason, *given, **files):
        result = self.run_case(*given, **files)
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(reason, result.stderr)

    def test_plain_output(self):
        self.accepts("echo one", expected_stdout="one\n")
        self.refuses("stdout is not", "echo two", expected_stdout="one\n")
        self.refuses("stdout is not", "echo one; echo two", expected_stdout="one\n")
        self.refuses("stdout is not", "true", expected_stdout="one\n")

    def test_stderr_must_be_empty_unless_described(self):
        self.refuses("stderr is not", "echo oh >&2", expected_stdout="")
        self.accepts("echo oh >&2", expected_stdout="", expected_stderr="~o.\n")

    def test_exit_code(self):
        self.refuses("exit code", "exit 1", expected_stdout="")
        self.accepts("exit 2", expected_stdout="", expected_exit="2\n")

    def test_expressions_and_gaps(self):
        self.accepts("seq 1 5000", expected_stdout="1\n...\n~499[0-9]\n...\n5000\n")
        self.accepts("echo 1", expected_stdout="1\n...\n")
        self.refuses("stdout is not", "seq 1 9", expected_stdout="1\n...\n10\n")
        self.refuses("stdout is not", "echo xab", expected_stdout="~ab\n")

    def test_names_and_earlier_commands(self):
        self.accepts("echo made > $TMP/file\n$TIDEMARK -c 'cat file; echo $TMP'",
                     expected_stdout="made\n$TMP\n")
        self.refuses("ended with 3", "exit 3\necho never", expected_stdout="never\n")

    def test_files(self):
        self.accepts("echo x > a", expected_stdout="", expected__a="x\n")
        self.refuses("a is not", "echo y > a", expected_stdout="", expected__a="x\n")
        self.refuses("no such file", "true", expected_stdout="", expected__a="x\n")

    def test_update_rewrites_only_plain_expectations(self):
        self.accepts("echo new", "--update", expected_stdout="old\n")
        self.assertEqual((self.case / "expected_stdout").read_text(), "new\n")
        self.refuses("stdout is not", "echo new", "--update", expected_stdout="~o.*\n")


if __name__ == "__main__":
    unittest.main()
