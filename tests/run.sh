#!/usr/bin/env bash
# Every test of the project on a Debian machine with the .NET 10 SDK and Node 20.
# Installs what the tests need and says so; ends with "N passed, N failed, N skipped" over all test programs.
set -u
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 LC_ALL=C.UTF-8
results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"

# package → a file that proves it is there
needed=(
  libreoffice-writer:/usr/lib/libreoffice/program/swriter
  libreoffice-calc:/usr/lib/libreoffice/program/scalc
  fonts-liberation2:/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf
  poppler-utils:/usr/bin/pdftotext
  libxml2-utils:/usr/bin/xmllint
  python3-docx:/usr/lib/python3/dist-packages/docx
  chromium:/usr/bin/chromium
  postgresql:/usr/lib/postgresql
)

install_needs() {
  local missing=() entry
  for entry in "${needed[@]}"; do
    [ -e "${entry#*:}" ] || missing+=("${entry%%:*}")
  done
  [ "${#missing[@]}" -gt 0 ] || { echo "tests need nothing installed"; return 0; }
  echo "installing for the tests: ${missing[*]}"
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo -n)
  "${root[@]}" apt-get update -qq > "$results/apt.log" 2>&1 \
    && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >> "$results/apt.log" 2>&1 \
    || { tail -20 "$results/apt.log"; echo "Could not install ${missing[*]}; the tests that need them skip and say so."; }
}

install_needs
echo "building"
if ! dotnet build OneStop.Docs.sln -c Release --verbosity quiet; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

passed=0 failed=0 skipped=0
attribute() { sed -n "s/.*<assembly [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2" | head -1; }

for project in tests/*.Tests; do
  name=$(basename "$project")
  report="$results/$name.xml"
  echo "== $name"
  dotnet "artifacts/bin/$name/release/$name.dll" -xml "$report" -noLogo -noColor > "$results/$name.log" 2>&1
  code=$?
  if [ ! -s "$report" ]; then
    tail -40 "$results/$name.log"
    echo "   ended without a report (exit code $code)"
    failed=$((failed + 1))
    continue
  fi
  p=$(attribute passed "$report") f=$(attribute failed "$report") s=$(attribute skipped "$report") e=$(attribute errors "$report")
  echo "   ${p:-0} passed, $((${f:-0} + ${e:-0})) failed, ${s:-0} skipped"
  grep -E '\[(FAIL|SKIP)\]' "$results/$name.log" | sed 's/^/   /'
  if [ "$((${f:-0} + ${e:-0}))" -gt 0 ]; then
    grep -vE '^\s*$' "$results/$name.log" | tail -80
  elif [ "$code" != 0 ]; then
    echo "   exit code $code though no test failed"
    f=1
  fi
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0} + ${e:-0})) skipped=$((skipped + ${s:-0}))
done

# npm packages with tests of their own; each has a package-lock.json and runs vitest
# tests/addin drives the pane inside the service that was just built; it skips itself, and says why, without Chromium.
npm_programs=(tests/fake-office addin tests/addin)
count() { node -p "JSON.parse(require('fs').readFileSync('$2', 'utf8')).$1"; }

for folder in "${npm_programs[@]}"; do
  name=$(echo "$folder" | tr / -)
  report="$PWD/$results/$name.json"
  echo "== $folder"
  if [ ! "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
    if ! (cd "$folder" && npm ci --no-audit --no-fund) > "$results/$name.npm.log" 2>&1; then
      tail -20 "$results/$name.npm.log"
      echo "   its packages could not be installed; its tests are left out and count as one skipped"
      skipped=$((skipped + 1))
      continue
    fi
  fi
  (cd "$folder" && npx vitest run --reporter=default --reporter=json --outputFile.json="$report") > "$results/$name.log" 2>&1
  code=$?
  if [ ! -s "$report" ]; then
    tail -40 "$results/$name.log"
    echo "   ended without a report (exit code $code)"
    failed=$((failed + 1))
    continue
  fi
  p=$(count numPassedTests "$report") f=$(count numFailedTests "$report") s=$(($(count numPendingTests "$report") + $(count numTodoTests "$report")))
  # A file that does not load fails no test of its own, only the run.
  [ "$code" = 0 ] || [ "$f" -gt 0 ] || f=1
  echo "   $p passed, $f failed, $s skipped"
  [ "$f" = 0 ] || grep -vE '^\s*$' "$results/$name.log" | tail -80
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done

[ "$passed" -gt 0 ] || failed=$((failed + 1))
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
