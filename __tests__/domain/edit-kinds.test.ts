import { expect, test } from '@jest/globals'
import { editKindOf } from '../../src/domain/edit-kinds.ts'

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
])('%s is compared as %s', (path, kind) => {
  expect(editKindOf(path)?.kind).toBe(kind)
})

test.each(['src/app.ts', '.dockerignore', 'README.md', 'prod.tfvars', '', 'vendor/k8s/shop.yaml'])(
  '%s is not compared',
  (path) => {
    expect(editKindOf(path)).toBeNull()
  },
)
