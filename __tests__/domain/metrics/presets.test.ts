import { describe, expect, test } from '@jest/globals'
import { unknownPlaceholders } from '../../../src/domain/metrics/metric-query.ts'
import {
  expandedPreset,
  needsService,
  PRESETS,
  type PresetName,
} from '../../../src/domain/metrics/presets.ts'

const names = Object.keys(PRESETS) as PresetName[]
const plain = { service: null, slotLabel: null } as const

describe('presets', () => {
  test.each(names)('%s names a side in every query and holds no other placeholder', (name) => {
    const choice = { service: needsService(name) ? 'shop' : null, slotLabel: null }
    const errors = expandedPreset(name, { measures: 'errors', ...choice })
    const latency = expandedPreset(name, { measures: 'latency', ...choice })
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

  test('what a cloud measures needs the name of the service', () => {
    expect(names.filter(needsService)).toEqual(['cloud-run', 'lambda', 'alb'])
    for (const name of names.filter(needsService)) {
      expect(expandedPreset(name, { measures: 'errors', ...plain })).toBeNull()
    }
  })

  test('Cloud Run: a revision is named by its service and the version', () => {
    const service = { service: 'shop', slotLabel: null }
    const revision = `resource.labels.service_name="shop" AND resource.labels.revision_name="shop-\${version}"`
    expect(expandedPreset('cloud-run', { measures: 'latency', ...service })).toEqual({
      buckets: `resource.type="cloud_run_revision" AND metric.type="run.googleapis.com/request_latencies" AND ${revision}`,
    })
    const other = expandedPreset('cloud-run', {
      measures: 'errors',
      service: 'shop',
      slotLabel: 'configuration_name',
    })
    expect(other).toMatchObject({
      bad: expect.stringContaining(`resource.labels.configuration_name="\${slot}"`),
    })
  })

  test.each([
    ['shop', null, `FunctionName="shop" Resource="shop:\${slot}"`],
    ['shop:live', null, `FunctionName="shop" Resource="shop:live" ExecutedVersion="\${slot}"`],
    ['shop', 'Slot', `FunctionName="shop" Slot="\${slot}"`],
  ])('Lambda: aliases, or versions behind one: %s, %s', (service, slotLabel, dimensions) => {
    expect(expandedPreset('lambda', { measures: 'errors', service, slotLabel })).toEqual({
      bad: `AWS/Lambda Errors Sum ${dimensions}`,
      total: `AWS/Lambda Invocations Sum ${dimensions}`,
    })
  })

  test('ALB: target groups behind a load balancer', () => {
    const service = { service: 'app/shop/50dc6c495c0c9188', slotLabel: null }
    const dimensions = `LoadBalancer="app/shop/50dc6c495c0c9188" TargetGroup="\${slot}"`
    expect(expandedPreset('alb', { measures: 'errors', ...service })).toEqual({
      bad: `AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum ${dimensions}`,
      total: `AWS/ApplicationELB RequestCount Sum ${dimensions}`,
    })
  })
})
