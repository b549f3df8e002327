import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort, type RealServer, startServer } from './real-server.ts'

/** The Python of the packages, which need not be the first on PATH. */
const PYTHON = '/usr/bin/python3'

const SERVE = `
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server
from django.core.wsgi import get_wsgi_application
WSGIRequestHandler.log_message = lambda *_: None
make_server('127.0.0.1', int(sys.argv[1]), get_wsgi_application()).serve_forever()
`

/** A real Graphite: carbon, which takes the points, and the web application, which gives them back. */
export type Graphite = {
  readonly url: string
  /** Points as carbon reads them, "path value seconds". */
  write(lines: readonly string[]): Promise<void>
  stop(): Promise<void>
}

export async function startGraphite(resolutionSeconds: number): Promise<Graphite> {
  const cacheQueryPort = await freePort()
  const carbon = await startCarbon(cacheQueryPort, resolutionSeconds)
  const web = await startWeb(carbon.folder, cacheQueryPort).catch(async (error) => {
    await carbon.stop()
    throw error
  })
  return {
    url: web.url,
    write: (lines) => send(carbon.port, lines),
    async stop() {
      await web.stop()
      await carbon.stop()
    },
  }
}

async function startCarbon(cacheQueryPort: number, seconds: number): Promise<RealServer> {
  const picklePort = await freePort()
  return startServer({
    program: '/usr/bin/carbon-cache',
    async prepare(folder, port) {
      const config = `[cache]
STORAGE_DIR = ${folder}
LOCAL_DATA_DIR = ${folder}
CONF_DIR = ${folder}
LOG_DIR = ${folder}
PID_DIR = ${folder}
USER =
MAX_UPDATES_PER_SECOND = inf
MAX_CREATES_PER_MINUTE = inf
LINE_RECEIVER_INTERFACE = 127.0.0.1
LINE_RECEIVER_PORT = ${port}
PICKLE_RECEIVER_INTERFACE = 127.0.0.1
PICKLE_RECEIVER_PORT = ${picklePort}
CACHE_QUERY_INTERFACE = 127.0.0.1
CACHE_QUERY_PORT = ${cacheQueryPort}
`
      await writeFile(join(folder, 'carbon.conf'), config)
      const schemas = `[all]\npattern = .*\nretentions = ${seconds}s:1d\n`
      await writeFile(join(folder, 'storage-schemas.conf'), schemas)
    },
    args: (folder) => [`--config=${join(folder, 'carbon.conf')}`, '--nodaemon', 'start'],
    readyPath: null,
  })
}

async function startWeb(points: string, cacheQueryPort: number): Promise<RealServer> {
  return startServer({
    program: PYTHON,
    async prepare(folder) {
      const text = (value: string) => JSON.stringify(value)
      const settings = `
SECRET_KEY = 'only for tests'
ALLOWED_HOSTS = ['127.0.0.1']
TIME_ZONE = 'UTC'
STORAGE_DIR = ${text(folder)}
LOG_DIR = ${text(folder)}
CONF_DIR = ${text(folder)}
INDEX_FILE = ${text(join(folder, 'index'))}
WHISPER_DIR = ${text(points)}
STANDARD_DIRS = [${text(points)}]
CARBONLINK_HOSTS = ['127.0.0.1:${cacheQueryPort}:a']
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ${text(join(folder, 'web.db'))}}}
`
      await writeFile(join(folder, 'settings_of_tests.py'), settings)
    },
    args: (_, port) => ['-c', SERVE, String(port)],
    env: (folder) => ({
      PYTHONPATH: folder,
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONWARNINGS: 'ignore',
      DJANGO_SETTINGS_MODULE: 'graphite.settings',
      GRAPHITE_SETTINGS_MODULE: 'settings_of_tests',
    }),
    readyPath: '/version/',
  })
}

function send(port: number, lines: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(`${lines.join('\n')}\n`))
    socket.once('error', reject)
    socket.once('close', () => resolve())
  })
}
