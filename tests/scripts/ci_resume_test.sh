#!/bin/sh
# The CI job on a scratch git repository: commit a change to the résumé, run the job's steps, see it in the new PDFs.
# ci_resume_test.sh PROGRAM SOURCE-FOLDER. The program is the one already built; nothing is compiled here.
set -eu
QUOIN=$1
source=$2
export QUOIN
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

commit() {
  git add -A
  git -c user.name=Test -c user.email=test@example.com -c commit.gpgsign=false commit -q -m "$1"
}

# The job as the runner starts it: a summary file, a folder for the PDFs.
job() {
  rm -rf out summary.md
  status=0
  GITHUB_STEP_SUMMARY=$scratch/summary.md "$scratch/repository/scripts/ci-resume" "$scratch/out" >"$scratch/log" 2>&1 || status=$?
  mv "$scratch/summary.md" "$scratch/out" .
}

says() {
  pdftotext "$1" - | tr -s '[:space:]' ' ' | grep -qF "$2"
}

mkdir "$scratch/repository"
(cd "$source" && tar -cf - --exclude=./build --exclude=./.git --exclude='./*.pdf' .) | tar -xf - -C "$scratch/repository"
cd "$scratch/repository"
git init -q
printf 'out/\nsummary.md\n' >>.git/info/exclude
old=$(sed -n 's/^phone = "\(.*\)"/\1/p' resume.toml)
[ -n "$old" ] || fail "resume.toml has no phone"
commit "The résumé as it is"

job
[ "$status" -eq 0 ] || fail "the job ended with $status: $(cat "$scratch/log")"
layouts=$("$QUOIN" layouts --names)
for layout in full onepage; do
  echo "$layouts" | grep -qx "$layout" || fail "there is no layout $layout"
done
for layout in $layouts; do
  says "out/resume-$layout.pdf" "$old" || fail "$layout: the first PDF lacks $old"
  grep -Eq "^\| $layout \| [1-9][0-9]* \| [0-9.]+ KB \|" summary.md || fail "$layout is not in the summary: $(cat summary.md)"
done
grep -Eq '^\| onepage \| 1 \|' summary.md || fail "onepage is not one page: $(cat summary.md)"

new="+44 20 7946 0123"
sed "s/^phone = .*/phone = \"$new\"/" resume.toml >"$scratch/changed" && cat "$scratch/changed" >resume.toml
commit "A new number"
job
[ "$status" -eq 0 ] || fail "the job ended with $status after the change: $(cat "$scratch/log")"
for layout in $layouts; do
  says "out/resume-$layout.pdf" "$new" || fail "$layout: the new PDF lacks the new number"
  if says "out/resume-$layout.pdf" "$old"; then
    fail "$layout: the new PDF still has the old number"
  fi
done

# A wrong résumé fails the job, and its summary says where and what.
line=$(grep -n '^phone = ' resume.toml | cut -d: -f1)
sed "s/^phone = /phon = /" resume.toml >"$scratch/changed" && cat "$scratch/changed" >resume.toml
commit "A misspelt key"
job
[ "$status" -eq 1 ] || fail "a wrong résumé gave status $status: $(cat "$scratch/log")"
grep -q "resume.toml:$line: error" summary.md || fail "the summary does not name line $line: $(cat summary.md)"
[ ! -e out/resume-full.pdf ] || fail "a PDF came out of a wrong résumé"

# With outputs of its own, those are made.
printf '\n[[output]]\nfile = "cv-{layout}.pdf"\nlayouts = ["full", "onepage"]\n[[output]]\nfile = "small.pdf"\nmax-bytes = 1000\n' >"$scratch/outputs"
sed "s/^phon = /phone = /" resume.toml | cat - "$scratch/outputs" >"$scratch/changed" && cat "$scratch/changed" >resume.toml
commit "Outputs"
job
[ "$status" -eq 1 ] || fail "a broken budget gave status $status: $(cat "$scratch/log")"
[ "$(ls out)" = "$(printf 'cv-full.pdf\ncv-onepage.pdf')" ] || fail "the outputs are $(ls out)"
grep -Eq '^\| cv-onepage.pdf \| 1 \| [0-9.]+ KB \|' summary.md || fail "cv-onepage.pdf is not in the summary: $(cat summary.md)"
grep -q '^| small.pdf | failed' summary.md && grep -q 'too-many-bytes' summary.md || fail "the summary does not say what failed: $(cat summary.md)"
sed "s/^max-bytes = 1000/max-bytes = 1000000/" resume.toml >"$scratch/changed" && cat "$scratch/changed" >resume.toml
commit "A larger budget"
job
[ "$status" -eq 0 ] || fail "the outputs gave status $status: $(cat "$scratch/log")"
[ -z "$(git status --porcelain)" ] || fail "the job left traces in the work tree: $(git status --porcelain)"
echo "the job followed each commit"
