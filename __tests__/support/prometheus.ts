import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './poll.ts'

const START_SECONDS_MAX = 20

export type Prometheus = { readonly url: string; stop(): Promise<void> }

/** Starts the Prometheus of this machine over these pages; fails when there is no Prometheus. */
export async function startPrometheus(
  scrapedUrls: readonly string[],
  intervalMilliseconds: number,
): Promise<Prometheus> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-prometheus-'))
  const config = {
    global: {
      scrape_interval: `${intervalMilliseconds}ms`,
      scrape_timeout: `${intervalMilliseconds}ms`,
    },
    scrape_configs: scrapedUrls.map((url, index) => {
      const { host, pathname } = new URL(url)
      const pages = { metrics_path: pathname, static_configs: [{ targets: [host] }] }
      // A page may name the job itself, as what comes from OpenTelemetry does.
      return { job_name: `page-${index}`, honor_labels: true, ...pages }
    }),
  }
  // JSON is YAML.
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config))
  const port = await freePort()
  const child = spawn(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  let ended: string | null = null
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000)
  })
  child.on('error', (error) => {
    ended = `prometheus can't be started (Debian: apt-get install prometheus): ${error.message}`
  })
  child.on('exit', (code) => {
    ended ??= `prometheus ended with ${code}: ${said}`
  })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (ended === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
    }
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await until('prometheus is ready', START_SECONDS_MAX, async () => {
      if (ended !== null) throw new Error(ended)
      return fetch(`${url}/-/ready`).then(
        (response) => response.ok,
        () => false,
      )
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
