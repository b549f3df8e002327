import { at, entriesOf, isMap, listOf, PLAIN_DEPTH_MAX, type Plain, textOf } from '../plain.ts'

const EVERY_ADDRESS: ReadonlySet<string> = new Set([
  '0.0.0.0/0',
  '::/0',
  '*',
  'Internet',
  '0.0.0.0',
])
const ADDRESS_KEYS: ReadonlySet<string> = new Set([
  ...[
    'cidr_blocks',
    'ipv6_cidr_blocks',
    'cidr_ipv4',
    'cidr_ipv6',
    'source_ranges',
    'source_address_prefix',
  ],
  ...[
    'source_address_prefixes',
    'source_cidr_blocks',
    'CidrIp',
    'CidrIpv6',
    'loadBalancerSourceRanges',
  ],
])

/** Places, by the names on the way there, at which traffic may come in from every address. */
export function openRangesIn(file: Plain | null): string[] {
  const found: string[] = []
  walk(file ?? undefined, [], (path, map) => {
    // Traffic that goes out says nothing about who comes in.
    if (
      path.includes('egress') ||
      at(map, 'type') === 'egress' ||
      at(map, 'direction') === 'EGRESS'
    )
      return
    if (at(map, 'direction') === 'Outbound') return
    for (const [key, value] of entriesOf(map)) {
      if (!ADDRESS_KEYS.has(key)) continue
      const all = typeof value === 'string' ? [value] : listOf(value)
      if (all.some((one) => typeof one === 'string' && EVERY_ADDRESS.has(one))) {
        found.push(`${path.join('.')}${portsOf(map)}`)
      }
    }
  })
  return found
}

function portsOf(map: Plain): string {
  const from = at(map, 'from_port') ?? at(map, 'FromPort') ?? at(map, 'destination_port_range')
  const to = at(map, 'to_port') ?? at(map, 'ToPort')
  if (from === undefined) return ''
  return ` (port ${String(from)}${to === undefined || to === from ? '' : ` to ${String(to)}`})`
}

/** Statements that allow every action, or every action on everything; sentences with their places. */
export function starActionsIn(file: Plain | null): string[] {
  const found: string[] = []
  const look = (path: readonly string[], map: Plain) => {
    const effect = textOf(at(map, 'effect') ?? at(map, 'Effect')) ?? 'Allow'
    const actions = textsOf(at(map, 'actions') ?? at(map, 'Action') ?? at(map, 'verbs'))
    const resources = textsOf(at(map, 'resources') ?? at(map, 'Resource'))
    if (effect !== 'Allow' || actions.length === 0) return
    const where = path.join('.')
    if (actions.includes('*')) found.push(`${where} allows every action`)
    else if (resources.includes('*') && actions.some((action) => action.endsWith(':*'))) {
      found.push(
        `${where} allows ${actions.filter((one) => one.endsWith(':*')).join(', ')} on everything`,
      )
    }
  }
  walk(file ?? undefined, [], (path, map) => {
    look(path, map)
    for (const [key, value] of entriesOf(map)) {
      if (POLICY_KEYS.has(key) && typeof value === 'string') {
        for (const statement of statementsIn(value)) look([...path, key], statement)
      }
    }
  })
  return found
}

const POLICY_KEYS: ReadonlySet<string> = new Set(['policy', 'inline_policy', 'assume_role_policy'])

/**
 * Statements of a policy that is written as JSON text, or by jsonencode: its actions and resources, told by
 * the words alone, since nothing here computes.
 */
function statementsIn(text: string): Plain[] {
  return text
    .split(/(?=\bEffect\b)/)
    .slice(1)
    .map((part) => ({
      Effect: /^Effect\W+(\w+)/.exec(part)?.[1] ?? '',
      Action: wordsAfter(part, 'Action'),
      Resource: wordsAfter(part, 'Resource'),
    }))
}

function wordsAfter(text: string, key: string): string[] {
  const found = new RegExp(`\\b${key}"?\\s*[=:]\\s*(\\[[^\\]]*\\]|"[^"]*")`).exec(text)
  return [...(found?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '')
}

function textsOf(value: Plain | undefined): string[] {
  const all = typeof value === 'string' ? [value] : listOf(value)
  return all.filter((one) => typeof one === 'string')
}

/** Calls back for every map, with the keys on the way to it. */
function walk(
  value: Plain | undefined,
  path: readonly string[],
  see: (path: readonly string[], map: Plain) => void,
): void {
  if (path.length > PLAIN_DEPTH_MAX) return
  if (Array.isArray(value)) {
    for (const one of value) walk(one, path, see)
  } else if (isMap(value)) {
    see(path, value)
    for (const [key, one] of entriesOf(value)) walk(one, [...path, key], see)
  }
}
