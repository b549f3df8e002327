import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import {
  commands,
  haproxyRuntime,
  parseInfo,
  parseServersState,
  parseStat,
  processIdentity,
} from '../../../src/adapters/tools/haproxy-runtime.ts'
import { ConfigError } from '../../../src/domain/errors.ts'
import { errorOf } from '../../contracts/target-contract.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Something that listens; answers each line by the function, and remembers the lines. */
async function listener(answer: (line: string, socket: Socket) => void) {
  const lines: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const line = chunk.toString().trimEnd()
      lines.push(line)
      answer(line, socket)
    })
  })
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('no port')
  return { address: `127.0.0.1:${place.port}`, lines }
}

describe('the Runtime API', () => {
  test('gives one answer to each command of a line, empty ones included', async () => {
    const { address, lines } = await listener((_line, socket) => {
      socket.write('\n# name\nweb\n')
      socket.end('\n\n100 (initial 100)\n\n')
    })
    const asked = ['set server web/a weight 1', 'show backend', 'enable server web/a', 'get weight']
    const answers = await haproxyRuntime(address).ask(asked)
    expect(answers).toEqual(['', '# name\nweb', '', '100 (initial 100)'])
    expect(lines).toEqual([asked.join(';')])
  })

  test('sends what does not fit into one line of HAProxy in several, in order', async () => {
    const { address, lines } = await listener((line, socket) =>
      socket.end(`${line.split(';').join('\n\n')}\n\n`),
    )
    const asked = Array.from({ length: 600 }, (_, index) =>
      commands.setWeight('backend', `server${index}`, 100),
    )
    expect(await haproxyRuntime(address).ask(asked)).toEqual(asked)
    expect(lines.length).toBeGreaterThan(1)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(16_384)
  })

  test.each([
    ['a socket that is not there', '/nowhere/admin.sock', /ENOENT/, /stats socket/],
    ['a port where nothing listens', '127.0.0.1:1', /ECONNREFUSED/, /HAProxy runs/],
  ])('%s is unreachable', async (_what, address, message, hint) => {
    const error = await errorOf(haproxyRuntime(address).ask(['show info']))
    expect(error).toMatchObject({ adapter: 'haproxy', reason: 'target_unreachable' })
    expect(error.message).toMatch(message)
    expect(error.hint).toMatch(hint)
  })

  test('somebody who listens and says nothing is unreachable after the deadline', async () => {
    const { address } = await listener(() => {})
    const error = await errorOf(haproxyRuntime(address, { timeoutSeconds: 0.2 }).ask(['show info']))
    expect(error.reason).toBe('target_unreachable')
    expect(error.message).toContain('within 0.2 s')
  })

  test('somebody who hangs up is unreachable', async () => {
    const { address } = await listener((_line, socket) => socket.end())
    const error = await errorOf(haproxyRuntime(address).ask(['show info']))
    expect(error.message).toContain('without an answer')
  })

  test('an answer without end is not read to its end', async () => {
    const { address } = await listener((_line, socket) => {
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(1_000_000))) {}
      }
      socket.on('drain', more)
      more()
    })
    const error = await errorOf(haproxyRuntime(address).ask(['show info']))
    expect(error.reason).toBe('target_unreachable')
    expect(error.message).toMatch(/longer than \d+ bytes/)
  })

  test('a socket without the level admin is told apart', async () => {
    const { address } = await listener((_line, socket) => socket.end('Permission denied\n\n'))
    const error = await errorOf(haproxyRuntime(address).ask([commands.setWeight('web', 'a', 1)]))
    expect(error.reason).toBe('target_refused')
    expect(error.hint).toContain('level admin')
  })

  test('a web server is not taken for HAProxy', async () => {
    const { address } = await listener((_line, socket) =>
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
    )
    const error = await errorOf(haproxyRuntime(address).ask(['show info', 'show backend']))
    expect(error.reason).toBe('target_refused')
    expect(error.hint).toContain('not a web port')
  })

  test.each(['', 'localhost', 'host:99999', 'host:0', 'a b:1', 'http:', ':80'])(
    '%p is no address',
    (address) => {
      expect(() => haproxyRuntime(address)).toThrow(ConfigError)
    },
  )
})

describe('commands', () => {
  test.each(['a;b', 'a b', 'a\nshutdown', '', 'a/b', '$(id)', 'a\\;b'])(
    'never hold %p as a name',
    (name) => {
      expect(() => commands.serversState(name)).toThrow(ConfigError)
      expect(() => commands.serverStat(name)).toThrow(ConfigError)
      expect(() => commands.setWeight('web', name, 1)).toThrow(ConfigError)
      expect(() => commands.setState(name, 'a', 'ready')).toThrow(ConfigError)
      expect(() => commands.setHealthDown('web', name)).toThrow(ConfigError)
    },
  )

  test.each([-1, 257, 1.5, Number.NaN])('never hold %p as a weight', (weight) => {
    expect(() => commands.setWeight('web', 'a', weight)).toThrow(RangeError)
  })
})

describe('answers', () => {
  test('of show servers state are read by their header, in whatever order it is', () => {
    expect(parseServersState('1\n# srv_name be_name srv_uweight\na1 web 100\nb1 web 0')).toEqual([
      { srv_name: 'a1', be_name: 'web', srv_uweight: '100' },
      { srv_name: 'b1', be_name: 'web', srv_uweight: '0' },
    ])
    expect(parseServersState("Can't find backend.")).toBeNull()
    expect(parseServersState('2\n# something new')).toBeNull()
  })

  test('of show stat are CSV with quotes', () => {
    const text = '# pxname,svname,last_chk,scur,\nweb,a1,"said ""no"", twice",3,\nweb,b1,,,'
    expect(parseStat(text)).toEqual([
      { pxname: 'web', svname: 'a1', last_chk: 'said "no", twice', scur: '3', '': '' },
      { pxname: 'web', svname: 'b1', last_chk: '', scur: '', '': '' },
    ])
    expect(parseStat('No such proxy.')).toBeNull()
  })

  test('of show info tell one process from another', () => {
    const info = parseInfo('Name: HAProxy\nPid: 12\nUptime: 0d 0h00m01s\nStart_time_sec: 99')
    expect(info).toMatchObject({ Uptime: '0d 0h00m01s' })
    expect(processIdentity(info)).toBe('12@99')
  })
})
