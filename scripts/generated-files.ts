import { stringify } from 'yaml'
import { z } from 'zod'
import { exampleReports } from '../__tests__/support/example-reports.ts'
import { INPUTS, OUTPUTS } from '../src/action/contract.ts'
import { auditSchema } from '../src/adapters/ledger/audit-format.ts'
import { judgeInputSchema } from '../src/config/judge-input.ts'
import { configSchema } from '../src/config/schema.ts'
import { EXIT_CODE_INVALID, EXIT_CODES } from '../src/domain/outcome.ts'
import { OPTIONAL_PERMISSIONS, PERMISSIONS } from '../src/domain/permissions.ts'
import { configKeyTables } from './config-key-table.ts'
import { table } from './markdown-table.ts'

/** A file that is made, or has parts that are made, from the code. */
export type GeneratedFile = {
  /** From the root of the repository. */
  readonly path: string
  /** The whole new text, from the text that is there; null = no file is there. */
  readonly render: (text: string | null) => string
}

export const GENERATED_FILES: readonly GeneratedFile[] = [
  {
    path: 'schema/slipway.schema.json',
    render: () => `${JSON.stringify(jsonSchema(), null, 2)}\n`,
  },
  {
    path: 'schema/judge-input.schema.json',
    render: () => `${JSON.stringify(judgeInputJsonSchema(), null, 2)}\n`,
  },
  {
    path: 'schema/audit.schema.json',
    render: () => `${JSON.stringify(auditJsonSchema(), null, 2)}\n`,
  },
  { path: 'action.yml', render: actionMetadata },
  {
    path: 'README.md',
    render: (text) =>
      withTables('README.md', text, {
        inputs: inputTable(),
        outputs: outputTable(),
        permissions: permissionTable(),
        'exit-codes': exitCodeTable(),
      }),
  },
  {
    path: 'docs/configuration.md',
    render: (text) =>
      withTables('docs/configuration.md', text, { keys: configKeyTables(jsonSchema()) }),
  },
  ...Object.entries(exampleReports()).map(([name, report]) => ({
    path: `docs/examples/${name}`,
    render: () => report,
  })),
]

/** The JSON Schema that editors complete the configuration with. */
export function jsonSchema(): z.core.JSONSchema.BaseSchema {
  return {
    title: 'Slipway configuration (.github/slipway.yml)',
    ...z.toJSONSchema(configSchema, { io: 'input' }),
  }
}

/** The JSON Schema of what is kept of every deployment. */
export function auditJsonSchema(): z.core.JSONSchema.BaseSchema {
  return { title: 'What Slipway keeps of a deployment', ...z.toJSONSchema(auditSchema) }
}

/** The JSON Schema of what `node . judge` reads. */
export function judgeInputJsonSchema(): z.core.JSONSchema.BaseSchema {
  return {
    title: 'Windows for `node . judge`: one case, or a list of cases',
    ...z.toJSONSchema(judgeInputSchema, { io: 'input' }),
  }
}

function actionMetadata(): string {
  const metadata = {
    name: 'Slipway',
    description:
      'Tells how risky a range is, deploys it gradually, judges every step, and takes a bad release back by itself.',
    author: 'The Slipway authors',
    branding: { icon: 'anchor', color: 'blue' },
    inputs: Object.fromEntries(
      Object.entries(INPUTS).map(([name, input]) => [
        name,
        { description: input.description, required: false, default: input.default },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]),
    ),
    runs: {
      using: 'node24',
      main: 'dist/index.js',
      post: 'dist/index.js',
      'post-if': 'always()',
    },
  }
  return `# Made by \`npm run generate\` from src/action/contract.ts.\n${stringify(metadata, { lineWidth: 0, singleQuote: true })}`
}

function inputTable(): string {
  const rows = Object.entries(INPUTS).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.default === '' ? '' : `\`${input.default}\``,
  ])
  return table(['input', 'what it is', 'default'], rows)
}

function outputTable(): string {
  const rows = Object.entries(OUTPUTS).map(([name, description]) => [`\`${name}\``, description])
  return table(['output', 'what it is'], rows)
}

function permissionTable(): string {
  const rows = Object.entries({ ...PERMISSIONS, ...OPTIONAL_PERMISSIONS }).map(
    ([name, { access, why, commands }]) => [`\`${name}: ${access}\``, why, commands.join(', ')],
  )
  return table(['permission', 'why', 'commands'], rows)
}

function exitCodeTable(): string {
  const byCode = new Map<number, string[]>()
  for (const [result, code] of Object.entries(EXIT_CODES)) {
    byCode.set(code, [...(byCode.get(code) ?? []), `\`${result}\``])
  }
  byCode.set(EXIT_CODE_INVALID, ['the configuration or an input is not right'])
  const rows = [...byCode]
    .sort(([a], [b]) => a - b)
    .map(([code, words]) => [`${code}`, words.join(', ')])
  return table(['exit code', 'outcome'], rows)
}

/** Puts each table between its markers; everything else of the page stays. */
function withTables(
  path: string,
  text: string | null,
  tables: { readonly [name: string]: string },
): string {
  if (text === null) throw new Error(`${path} is missing: write it first, with the markers in it.`)
  return Object.entries(tables).reduce((page, [name, content]) => {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
    const [from, to] = [page.indexOf(start), page.indexOf(end)]
    if (from < 0 || to < from) throw new Error(`${path} lacks the lines ${start} and ${end}.`)
    return `${page.slice(0, from + start.length)}\n${content}${page.slice(to)}`
  }, text)
}
