import { describe, expect, test } from '@jest/globals'
import { unknownPlaceholders } from '../../../src/domain/metrics/metric-query.ts'
import { expandedPreset, PRESETS, type PresetName } from '../../../src/domain/metrics/presets.ts'

const names = Object.keys(PRESETS) as PresetName[]
const plain = { service: null, slotLabel: null } as const

describe('presets', () => {
  test.each(names)('%s names a side in every query and holds no other placeholder', (name) => {
    const errors = expandedPreset(name, { measures: 'errors', ...plain })
    const latency = expandedPreset(name, { measures: 'latency', ...plain })
    const queries = [...Object.values(errors ?? {}), ...Object.values(latency ?? {})]
    expect(queries.length).toBeGreaterThanOrEqual(2)
    for (const query of queries) {
      expect(query).toMatch(/\$\{(?:slot|version)\}/)
      expect(query).not.toContain('$sides')
      expect(unknownPlaceholders(query)).toEqual([])
    }
    expect(queries[0]).not.toBe(queries[1])
  })

  test('istio, as people would write it', () => {
    const service = { service: 'shop', slotLabel: null }
    const labels = `destination_workload="\${slot}",destination_service_name="shop",reporter="destination"`
    expect(expandedPreset('istio', { measures: 'errors', ...service })).toEqual({
      bad: `istio_requests_total{${labels},response_code=~"5.."}`,
      total: `istio_requests_total{${labels}}`,
    })
    expect(expandedPreset('istio', { measures: 'latency', ...service })).toEqual({
      buckets: `istio_request_duration_milliseconds_bucket{${labels}}`,
    })
  })

  test('another label holds the slot, whatever the preset would put there', () => {
    const ready = expandedPreset('otel-http', {
      measures: 'errors',
      service: null,
      slotLabel: 'color',
    })
    expect(ready).toMatchObject({
      total: `http_server_request_duration_seconds_count{color="\${slot}"}`,
    })
  })

  test('haproxy has no histogram', () => {
    expect(expandedPreset('haproxy', { measures: 'latency', ...plain })).toBeNull()
  })
})
