#!/usr/bin/env bash
# What the GitHub Action runs. Its inputs come in variables (see action.yml); an empty one is left out.
set -euo pipefail

arguments=(--format github)
[[ -z "${AUDITOR_BASE:-}" ]] || arguments+=("--diff=$AUDITOR_BASE")
[[ -z "${AUDITOR_FAIL_ON:-}" ]] || arguments+=("--fail-on=$AUDITOR_FAIL_ON")
[[ -z "${AUDITOR_CONFIG:-}" ]] || arguments+=("--config=$AUDITOR_CONFIG")
[[ -z "${AUDITOR_BASELINE:-}" ]] || arguments+=("--baseline=$AUDITOR_BASELINE")
[[ -z "${AUDITOR_SARIF:-}" ]] || arguments+=("--output=sarif=$AUDITOR_SARIF")
[[ -z "${AUDITOR_HTML:-}" ]] || arguments+=("--output=html=${AUDITOR_HTML%/}/")

paths=()
while IFS= read -r path; do
  [[ -z "$path" ]] || paths+=("$path")
done <<< "${AUDITOR_PATHS:-.}"

exec auditor check "${arguments[@]}" -- "${paths[@]}"
