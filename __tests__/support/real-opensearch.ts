import { chown, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, type RealServer, startServer } from './real-server.ts'

/** In the folder of the sources: the tests run from what was built of them. */
const JARS = fileURLToPath(
  new URL('../../../__tests__/real/opensearch/installed/', import.meta.url),
)

/** OpenSearch refuses to be root: then it is nobody. */
const NOBODY = 65_534

/** What the module of the HTTP server needs beyond what every module may. */
const POLICY = `grant {
  permission java.lang.RuntimePermission "getClassLoader";
  permission java.lang.RuntimePermission "setContextClassLoader";
  permission java.lang.RuntimePermission "accessDeclaredMembers";
  permission java.lang.reflect.ReflectPermission "suppressAccessChecks";
  permission java.net.SocketPermission "*", "accept,connect,resolve";
};
`

const LOGGING = `status = error
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %p %c{1} %m%n
rootLogger.level = error
rootLogger.appenderRef.console.ref = console
`

/** Starts one node of a real OpenSearch, put together from its parts: the server and its HTTP module. */
export async function startOpensearch(): Promise<RealServer> {
  const isRoot = process.getuid?.() === 0
  return startServer({
    program: 'java',
    ...(isRoot ? { uid: NOBODY } : {}),
    prepare: async (folder, port) => prepare(folder, port, isRoot),
    args: (folder) => [
      ...['-Xms256m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
      `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
      '-Djava.security.manager=allow',
      '-Dlog4j2.disable.jmx=true',
      `-Dopensearch.path.home=${folder}`,
      `-Dopensearch.path.conf=${join(folder, 'config')}`,
      '-Dopensearch.distribution.type=tar',
      ...['-cp', join(folder, 'lib', '*'), 'org.opensearch.bootstrap.OpenSearch'],
    ],
    readyPath: '/_cluster/health?wait_for_status=yellow',
  })
}

async function prepare(folder: string, port: number, isRoot: boolean): Promise<void> {
  const places = {
    lib: join(folder, 'lib'),
    module: join(folder, 'modules', 'transport-netty4'),
    config: join(folder, 'config'),
  }
  const own = ['data', 'logs', 'tmp', 'plugins'].map((name) => join(folder, name))
  for (const place of [...Object.values(places), ...own]) await mkdir(place, { recursive: true })
  // Copies, for what belongs to root may not be readable to anybody else.
  const jars = (await readdir(JARS)).filter((name) => name.endsWith('.jar'))
  for (const jar of jars) {
    const place = /^(?:netty|transport-netty4)-/.test(jar) ? places.module : places.lib
    await copyFile(join(JARS, jar), join(place, jar))
  }
  const version = jars.map((name) => /^opensearch-(\d[\d.]*)\.jar$/.exec(name)?.[1]).find(Boolean)
  const descriptor = `name=transport-netty4
description=HTTP and transport
version=${version}
opensearch.version=${version}
java.version=11
classname=org.opensearch.transport.Netty4Plugin
`
  await writeFile(join(places.module, 'plugin-descriptor.properties'), descriptor)
  await writeFile(join(places.module, 'plugin-security.policy'), POLICY)
  await writeFile(join(places.config, 'log4j2.properties'), LOGGING)
  const settings = {
    'cluster.name': 'slipway-tests',
    'discovery.type': 'single-node',
    'network.host': '127.0.0.1',
    'http.port': port,
    'transport.port': await freePort(),
  }
  // JSON is YAML.
  await writeFile(join(places.config, 'opensearch.yml'), JSON.stringify(settings))
  if (isRoot) for (const place of [...Object.values(places), ...own]) await chown(place, NOBODY, -1)
}
