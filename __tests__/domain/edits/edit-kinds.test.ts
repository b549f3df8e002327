import { expect, test } from '@jest/globals'
import { editKindOf, secretKindOf } from '../../../src/domain/edits/edit-kinds.ts'

test.each([
  ['.github/workflows/ci.yml', 'workflow'],
  ['.github/actions/setup/action.yaml', 'workflow'],
  ['action.yml', 'workflow'],
  ['.github/CODEOWNERS', 'code-owners'],
  ['.github/dependabot.yml', 'dependabot'],
  ['.github/settings.yml', 'settings'],
  ['infra/main.tf', 'terraform'],
  ['k8s/shop.yaml', 'manifest'],
  ['charts/shop/values.yaml', 'manifest'],
  ['charts/shop/Chart.yaml', 'manifest'],
  ['base/kustomization.yaml', 'manifest'],
  ['docker-compose.prod.yml', 'compose'],
  ['services/web/Dockerfile', 'dockerfile'],
  ['Dockerfile.worker', 'dockerfile'],
  ['api/openapi.yaml', 'openapi'],
  ['docs/swagger.json', 'openapi'],
  ['openapi/paths/carts.yml', 'openapi'],
  ['src/schema.graphql', 'graphql'],
  ['proto/shop/v1/cart.proto', 'protobuf'],
  ['config/production.yml', 'configuration'],
  ['appsettings.json', 'configuration'],
  ['flags/features.json', 'configuration'],
  ['.env.production', 'environment'],
  ['src/main/resources/application.properties', 'properties'],
])('%s is compared as %s', (path, kind) => {
  expect(editKindOf(path)?.kind).toBe(kind)
})

test.each([
  'src/app.ts',
  '.dockerignore',
  'README.md',
  'prod.tfvars',
  '',
  'vendor/k8s/shop.yaml',
  'tsconfig.json',
  'src/dockerfile.ts',
  'src/dockerfile-edits.go',
])('%s is not compared', (path) => {
  expect(editKindOf(path)).toBeNull()
})

test.each([
  ['src/app.ts', 'secrets'],
  ['.env', 'secrets'],
  ['key.json', 'secrets'],
  ['deploy/id_rsa', 'secrets'],
  ['__tests__/app.test.ts', 'secrets-of-tests'],
])('%s is looked through as %s', (path, kind) => {
  expect(secretKindOf(path)?.kind).toBe(kind)
})

test.each(['vendor/a.go', 'package-lock.json', 'logo.svg', 'dist/app.min.js'])(
  '%s is not looked through for secrets',
  (path) => {
    expect(secretKindOf(path)).toBeNull()
  },
)
