import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readHcl } from '../../../src/adapters/readers/hcl.ts'

const plain = (text: string) => JSON.parse(JSON.stringify(readHcl(text))) as unknown

describe('HCL', () => {
  test('blocks, labels, literals and expressions come in the shape of the JSON form', () => {
    const text = `
      # A comment
      terraform { required_version = ">= 1.5" }
      resource "aws_db_instance" "main" { // another
        allocated_storage = 100 /* and a third */
        engine            = "postgres"
        multi_az          = true
        username          = var.username
        name              = "app-\${var.stage}-\${lower("X")}"
        tags = {
          Name  = "main"
          "key:with" : null
          (local.key) = 1.5e3
        }
        subnets = [aws_subnet.a.id, "b",
          "c", ]
        lifecycle { prevent_destroy = true }
      }
      resource "aws_db_instance" "second" {}
      variable "port" { default = -1 }
    `
    expect(plain(text)).toEqual({
      terraform: [{ required_version: '>= 1.5' }],
      resource: {
        aws_db_instance: {
          main: [
            {
              allocated_storage: 100,
              engine: 'postgres',
              multi_az: true,
              username: `\${var.username}`,
              name: `app-\${var.stage}-\${lower("X")}`,
              tags: { Name: 'main', 'key:with': null, '(local.key)': 1500 },
              subnets: [`\${aws_subnet.a.id}`, 'b', 'c'],
              lifecycle: [{ prevent_destroy: true }],
            },
          ],
          second: [{}],
        },
      },
      variable: { port: [{ default: -1 }] },
    })
  })

  test.each([
    ['a = 1 + 2', `\${1 + 2}`],
    ['a = [for x in var.y : x.id if x.ok]', `\${[for x in var.y : x.id if x.ok]}`],
    ['a = { for k, v in var.y : k => v }', `\${{ for k, v in var.y : k => v }}`],
    ['a = var.x ? "yes" : "no" # why', `\${var.x ? "yes" : "no" # why}`],
    ['a = jsonencode({\n  b = "}"\n})', `\${jsonencode({\n  b = "}"\n})}`],
    [`a = "$\${not} \\"quoted\\" \\n"`, `\${not} "quoted" \n`],
    ['a = <<EOT\nline "}\nEOT\n', 'line "}\n'],
    ['a = <<-EOT\n  x\n  EOT', '  x\n'],
    [`a = "\${join(",", ["}"])}"`, `\${join(",", ["}"])}`],
  ])('%s', (text, expected) => {
    expect(plain(text)).toEqual({ a: expected })
  })
})

describe('what is no HCL', () => {
  test.each([
    ['a block that never ends', 'resource "a" "b" {', 'line 1'],
    ['a text that never ends', '\n\na = "x', 'line 3'],
    ['brackets that do not fit', 'a = f(1]', 'line 1'],
    ['two things on one line', 'a = 1 b = 2', ''],
    ['a value is missing', 'a =\n', ''],
    ['set twice', 'a = 1\na = 2', 'line 2'],
    ['nested too deeply', `a = ${'['.repeat(5_000)}`, ''],
    ['nested too deeply', 'a {'.repeat(5_000), ''],
    ['no name', '\u0000\u0001ELF', ''],
  ])('%s is told', (what, text, line) => {
    expect(() => readHcl(text)).toThrow(what)
    expect(() => readHcl(text)).toThrow(line)
  })

  test('any text is read or refused with a SyntaxError', () => {
    const tokens = fc.constantFrom(
      ...[
        'a',
        '=',
        '{',
        '}',
        '[',
        ']',
        '(',
        ')',
        '"',
        `\${`,
        '\n',
        ' ',
        '<<E\n',
        'E',
        '1',
        ',',
        '#',
      ],
    )
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 60 }), (parts) => {
        try {
          readHcl(parts.join(''))
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
        }
      }),
    )
  })

  test('a key "__proto__" is a key', () => {
    const read = readHcl('__proto__ { x = 1 }\nb = { __proto__ = 2 }') as Record<string, unknown>
    expect(Object.keys(read)).toEqual(['__proto__', 'b'])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
