import { afterEach, expect, test } from '@jest/globals'
import { type Service, type ServiceOptions, startService } from '../../src/demo/service.ts'

const opened: Service[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((service) => service.close()))
})

async function open(changes: Partial<ServiceOptions> = {}): Promise<Service> {
  const options = { version: 'v1', slot: 'blue', errorRate: 0, latencySeconds: 0 }
  const service = await startService({ ...options, random: () => 0.5, ...changes })
  opened.push(service)
  return service
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text()
}

test('a service answers, tells its slot and counts', async () => {
  const service = await open()
  const answer = await fetch(service.url)
  expect([answer.status, answer.headers.get('x-slot')]).toEqual([200, 'blue'])
  const metrics = await text(`${service.url}/metrics`)
  expect(metrics).toContain('http_requests_total{slot="blue",version="v1",code="200"} 1\n')
  expect(metrics).toContain('http_requests_total{slot="blue",version="v1",code="500"} 0\n')
  expect(metrics).toContain('_bucket{slot="blue",version="v1",le="+Inf"} 1\n')
  expect(metrics).toContain('http_request_duration_seconds_count{slot="blue",version="v1"} 1\n')
})

test('another version moves in and brings its errors', async () => {
  const service = await open({ random: () => 0.3 })
  await text(service.url)
  service.become('v2 "beta"', 0.4)
  expect((await fetch(service.url)).status).toBe(500)
  const metrics = await text(`${service.url}/metrics`)
  expect(metrics).toContain('{slot="blue",version="v2 \\"beta\\"",code="500"} 1\n')
  expect(metrics).toContain('{slot="blue",version="v1",code="500"} 0\n')
  expect(service.answers).toEqual(
    new Map([
      [200, 1],
      [500, 1],
    ]),
  )
})

test('its health can be lost and found', async () => {
  const service = await open({ isHealthy: false })
  expect((await fetch(`${service.url}/healthz`)).status).toBe(503)
  service.setHealthy(true)
  expect((await fetch(`${service.url}/healthz`)).status).toBe(200)
})
