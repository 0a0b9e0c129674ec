#!/usr/bin/env python3
"""Measures our engine beside the npm peers on the same two decisions and prints one Markdown table a size.

    python3 tests/peers/run.py [--seconds 8] [--peers carbone,docxtemplater] [--lines FILE]

Nothing of ../shared is copied into the repository: the harness, its templates and the installed packages live in a temporary
folder that is removed at the end.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PEERS = ["docxtemplater", "easy-template-x", "docx-templates-nosandbox", "docx-templates", "carbone"]
KINDS, SIZES = ["nested", "flat"], ["small", "large"]
OURS, ZLIB, COPY = "onestop", "control-zlib6", "control-memcpy"
HEADINGS = {"small": "7 groups, 22 rows (one page)", "large": "1,000 rows"}


def shared_folder():
    folder = os.environ.get("ONESTOP_SHARED") or os.path.join(ROOT, "..", "shared")
    return os.path.abspath(os.path.join(folder, "peers"))


def run(command, timeout, **more):
    """The standard output of a command, or None when it failed; what it complained of goes to standard error."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=timeout, **more)
    except subprocess.TimeoutExpired:
        print(f"{' '.join(command[:4])}: longer than {timeout:.0f} s", file=sys.stderr)
        return None
    if done.returncode != 0:
        print(f"{' '.join(command[:4])}: exit code {done.returncode} {done.stdout[-300:]}", file=sys.stderr)
    return done.stdout if done.returncode == 0 else None


def json_lines(text):
    return [json.loads(line) for line in (text or "").splitlines() if line.startswith("{")]


def measure(folder, peers, seconds):
    """Every measurement, one process after another, kind by kind so that neighbours in the table ran near each other."""
    benchmarks = os.path.join(ROOT, "artifacts/bin/OneStop.Docs.Benchmarks/release/OneStop.Docs.Benchmarks.dll")
    for size in SIZES:
        for kind in KINDS:
            command = ["dotnet", benchmarks, "peers", kind, size, str(seconds), os.path.join(folder, "out")]
            yield from json_lines(run(command, seconds * 4 + 120))
            for peer in peers:
                command = ["node", "node-bench.js", peer, kind, size, str(seconds)]
                yield from json_lines(run(command, seconds * 6 + 120, cwd=folder))


def checked(folder):
    """The verdict of the shared checker on each output: rows, order, every value, nothing left over."""
    text = run([sys.executable, "check.py"], 300, cwd=folder) or ""
    lines = (re.match(r"(\S+)-(nested|flat)-(small|large) (.*)", line) for line in text.splitlines())
    return {(m[1], m[2], m[3]): " OK " in f" {m[4]} " for m in lines if m}


def number(value, digits=0):
    return "—" if value is None else f"{value:,.{digits}f}" if isinstance(value, int) or value >= 100 or digits else f"{value:,.2f}"


def table(size, found, verdicts):
    get = lambda peer, kind, field: found.get((peer, kind, size), {}).get(field)
    speed = lambda peer: get(peer, "flat", "docs_cpu_s") or 0
    fastest = max((speed(p) for p in PEERS), default=0)
    zlib = get(ZLIB, "flat", "docs_cpu_s")
    print(f"\n**{HEADINGS[size]}**\n")
    print("| peer | nested docs/s | nested docs/CPU-s | flat docs/s | flat docs/CPU-s | × fastest peer | share of zlib-6 (nested, flat) | peak RSS MB | allocated KB | bytes | checked |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|")
    for peer in sorted({key[0] for key in found if key[2] == size}, key=speed, reverse=True):
        shares = [f"{100 * get(peer, k, 'docs_cpu_s') / get(ZLIB, k, 'docs_cpu_s'):,.0f} %"
                  if get(peer, k, "docs_cpu_s") and get(ZLIB, k, "docs_cpu_s") else "—" for k in KINDS]
        ratio = f"{speed(peer) / fastest:.2f}" if fastest and speed(peer) else "—"
        allocated = get(peer, "flat", "allocated")
        marks = [verdicts.get((peer, kind, size)) for kind in KINDS]
        cells = [peer]
        for kind in KINDS:
            cells += [number(get(peer, kind, "docs_s")), number(get(peer, kind, "docs_cpu_s"))]
        cells += [ratio, ", ".join(shares), number(get(peer, "flat", "peak_mb")), number(allocated and allocated / 1024, 1),
                  number(get(peer, "flat", "bytes")), "—" if None in marks else "yes" if all(marks) else "NO"]
        print("| " + " | ".join(cells) + " |")
    if zlib is None:
        print("\nWithout our engine's controls there is no share to tell.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=8, help="time of the windows of one measurement (8: all in about eight minutes)")
    parser.add_argument("--peers", default=",".join(PEERS), help="which npm peers, by commas; empty: none")
    parser.add_argument("--lines", help="file to which every measurement is written as a JSON line")
    options = parser.parse_args()
    source = shared_folder()
    if not os.path.isdir(source):
        print("The peers' harness lies in ../shared/peers, which is not present: nothing measured.", file=sys.stderr)
        return 0

    peers = [p for p in options.peers.split(",") if p]
    project = os.path.join(ROOT, "tests/OneStop.Docs.Benchmarks")
    if run(["dotnet", "build", project, "-c", "Release", "--verbosity", "quiet", "-nodeReuse:false"], 1200) is None:
        return 1

    with tempfile.TemporaryDirectory(prefix="onestop-peers-") as parent:
        folder = os.path.join(parent, "peers")
        shutil.copytree(source, folder, copy_function=shutil.copyfile)
        for place, _, _ in os.walk(folder):
            os.chmod(place, 0o755)
        os.makedirs(os.path.join(folder, "out"), exist_ok=True)
        if peers and run(["npm", "install", "--no-audit", "--no-fund", "--silent"], 600, cwd=folder) is None:
            return 1

        lines = list(measure(folder, peers, options.seconds))
        verdicts = checked(folder)

    if options.lines:
        with open(options.lines, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
    found = {(line["peer"], line["kind"], line["size"]): line for line in lines if "error" not in line}
    for line in lines:
        if "error" in line:
            print(f"{line['peer']} {line['kind']} {line['size']}: {line['error']}", file=sys.stderr)
    for size in SIZES:
        table(size, found, verdicts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
