#!/usr/bin/env bash
# Draws the ribbon's PNG icons from the SVGs beside this script: bash addin/icons/make.sh (needs Debian's chromium and node).
set -eu
cd "$(dirname "$0")"
out=../public/icons
page=$(mktemp --suffix=.html)
trap 'rm -f "$page"' EXIT
draw() { # SVG SIZE
  {
    echo "<!doctype html><body><pre></pre><script>const s=new Image();s.onload=()=>{const c=document.createElement('canvas');"
    echo "c.width=c.height=$2;c.getContext('2d').drawImage(s,0,0,$2,$2);document.querySelector('pre').textContent=c.toDataURL('image/png').split(',')[1];};"
    echo "s.src='data:image/svg+xml;base64,$(base64 -w0 "$1")';</script>"
  } > "$page"
  chromium --headless --no-sandbox --disable-gpu --virtual-time-budget=2000 --dump-dom "file://$page" 2>/dev/null \
    | sed -n 's/.*<pre>\([^<]*\)<\/pre>.*/\1/p' | base64 -d > "$out/icon-$2.png"
}
draw icon-small.svg 16
for size in 32 64 80; do draw icon.svg "$size"; done
file "$out"/*.png
