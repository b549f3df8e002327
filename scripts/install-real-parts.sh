#!/usr/bin/env bash
# Installs what the real-parts suite needs: another GitHub to compare ours with, from npm; and from Debian's or
# Ubuntu's packages HAProxy, Prometheus, VictoriaMetrics and InfluxDB.
# The services that the packages would start are kept from starting; the tests start their own.
set -euo pipefail

npm ci --prefix "$(dirname "$0")/../__tests__/real/emulate" --no-audit --no-fund

missing=()
command -v haproxy >/dev/null || missing+=(haproxy)
command -v prometheus >/dev/null || missing+=(prometheus)
command -v victoria-metrics >/dev/null || missing+=(victoria-metrics)
command -v influxd >/dev/null || missing+=(influxdb)
command -v chromium >/dev/null || missing+=(chromium fonts-dejavu-core)
command -v git >/dev/null || missing+=(git)
if [ "${#missing[@]}" -eq 0 ]; then
  echo "Everything is here already."
  exit 0
fi

root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)

# Debian asks this program before it starts a service; 101 means "not allowed".
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee "$policy" >/dev/null
  "${root[@]}" chmod +x "$policy"
  trap '"${root[@]}" rm -f "$policy"' EXIT
fi

"${root[@]}" apt-get update
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
command -v haproxy prometheus victoria-metrics influxd git
