import { describe, expect, test } from '@jest/globals'
import { readHcl } from '../../../src/adapters/readers/hcl.ts'
import { terraformEdits } from '../../../src/domain/edits/terraform-edits.ts'

const MAIN = `
resource "aws_db_instance" "main" {
  allocated_storage   = 100
  engine              = "postgres"
  engine_version      = "15.4"
  instance_class      = "db.m6g.large"
  storage_encrypted   = true
  deletion_protection = true
  skip_final_snapshot = false
  lifecycle {
    prevent_destroy = true
  }
}
resource "aws_s3_bucket" "uploads" {
  bucket = "shop-uploads"
}
resource "aws_instance" "web" {
  ami = "ami-1"
}
resource "aws_security_group" "web" {
  ingress {
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
  }
  egress {
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
data "aws_iam_policy_document" "app" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::shop-uploads/*"]
  }
}
`

function edits(before: string | null, after: string | null): string[] {
  const found = terraformEdits(
    before === null ? null : readHcl(before),
    after === null ? null : readHcl(after),
  )
  return found.map(({ what, reversibility }) => `${what} [${reversibility}]`)
}

const changed = (from: string, to: string) => edits(MAIN, MAIN.replace(from, to))

const TELLING = [
  [
    '    prevent_destroy = true\n',
    '',
    'aws_db_instance.main may be destroyed: prevent_destroy is gone [with_care]',
  ],
  [
    'deletion_protection = true',
    'deletion_protection = false',
    'aws_db_instance.main: deletion_protection is false now [with_care]',
  ],
  [
    '  deletion_protection = true\n',
    '',
    'aws_db_instance.main: deletion_protection is gone [with_care]',
  ],
  [
    'skip_final_snapshot = false',
    'skip_final_snapshot = true',
    'aws_db_instance.main: skip_final_snapshot is true now [with_care]',
  ],
  ['"15.4"', '"16.1"', 'aws_db_instance.main: engine_version goes from 15.4 to 16.1 [no]'],
  [
    '= "postgres"',
    '= "mysql"',
    'aws_db_instance.main may be made anew, without its data: engine changed [no]',
  ],
  [
    'allocated_storage   = 100',
    'allocated_storage   = 50',
    'aws_db_instance.main: allocated_storage shrinks from 100 to 50 [no]',
  ],
  [
    '"shop-uploads"\n',
    '"shop-files"\n',
    'aws_s3_bucket.uploads may be made anew, without its data: bucket changed [no]',
  ],
  [
    'resource "aws_s3_bucket" "uploads" {\n  bucket = "shop-uploads"\n}',
    '',
    'aws_s3_bucket.uploads was taken out: it is destroyed with its data [no]',
  ],
  [
    'resource "aws_instance" "web" {\n  ami = "ami-1"\n}',
    '',
    'aws_instance.web was taken out: it is destroyed [with_care]',
  ],
  [
    '"10.0.0.0/8"',
    '"0.0.0.0/0"',
    'resource.aws_security_group.web.ingress (port 443) is open to every address [yes]',
  ],
  [
    '["s3:GetObject"]',
    '["*"]',
    'data.aws_iam_policy_document.app.statement allows every action [yes]',
  ],
] as const

const SILENT = [
  ['"db.m6g.large"', '"db.m6g.xlarge"'],
  ['allocated_storage   = 100', 'allocated_storage   = 200'],
  ['"ami-1"', 'data.aws_ami.new.id'],
  ['"10.0.0.0/8"', '"10.0.0.0/16"'],
  ['["s3:GetObject"]', '["s3:PutObject"]'],
] as const

describe('Terraform', () => {
  test.each(TELLING)('%j becomes %j', (from, to, expected) => {
    expect(changed(from, to)).toEqual([expected])
  })

  test.each(SILENT)('%j becomes %j without a word', (from, to) => {
    expect(changed(from, to)).toEqual([])
  })

  test('what was given another name, or let go without destroying, is not destroyed', () => {
    const moved = MAIN.replace('"aws_s3_bucket" "uploads"', '"aws_s3_bucket" "files"')
    expect(edits(MAIN, moved)).toHaveLength(1)
    const block = 'moved {\n from = aws_s3_bucket.uploads\n to = aws_s3_bucket.files\n}'
    expect(edits(MAIN, moved + block)).toEqual([])
    const kept = 'removed {\n from = aws_s3_bucket.uploads\n lifecycle {\n destroy = false\n }\n}'
    expect(edits(MAIN, moved + kept)).toEqual([])
  })

  test('a whole file that is gone takes its resources with it; a new one is silent but for open doors', () => {
    expect(edits(MAIN, null)).toHaveLength(4)
    expect(edits(null, MAIN)).toEqual([])
  })

  test('policies that are written as JSON or by jsonencode are read by their words', () => {
    const json = `resource "aws_iam_policy" "a" {
      policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["iam:*"], Resource = "*" }] })
    }`
    expect(edits(null, json)).toEqual([
      'resource.aws_iam_policy.a.policy allows iam:* on everything [yes]',
    ])
    expect(edits(null, json.replace('Allow', 'Deny'))).toEqual([])
  })

  test('a policy about a bucket holds no data', () => {
    const policy = 'resource "aws_s3_bucket_policy" "a" {\n bucket = "x"\n}'
    expect(edits(policy, '')).toEqual([
      'aws_s3_bucket_policy.a was taken out: it is destroyed [with_care]',
    ])
  })
})
