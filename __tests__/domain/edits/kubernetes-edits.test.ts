import { describe, expect, test } from '@jest/globals'
import { readYaml, readYamlDocuments } from '../../../src/adapters/readers/yaml.ts'
import { composeEdits } from '../../../src/domain/edits/compose-edits.ts'
import { kubernetesEdits } from '../../../src/domain/edits/kubernetes-edits.ts'

const SHOP = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: shop, namespace: web }
spec:
  replicas: 3
  strategy: { type: RollingUpdate }
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      securityContext: { runAsNonRoot: true }
      containers:
        - name: shop
          image: registry.example.org:5000/shop:1.2.3
          readinessProbe: { httpGet: { path: /healthz, port: 8080 } }
          livenessProbe: { httpGet: { path: /healthz, port: 8080 } }
          resources:
            limits: { cpu: 500m, memory: 512Mi }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: shop, namespace: web }
spec: { minAvailable: 2, selector: { matchLabels: { app: shop } } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db, namespace: web }
spec:
  selector: { matchLabels: { app: db } }
  template:
    spec:
      containers: [{ name: db, image: 'postgres:15.4' }]
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { storageClassName: fast, resources: { requests: { storage: 20Gi } } }
`

function edits(before: string | null, after: string | null): string[] {
  const found = kubernetesEdits(
    before === null ? null : readYamlDocuments(before),
    after === null ? null : readYamlDocuments(after),
  )
  return found.map(({ what, reversibility }) => `${what} [${reversibility}]`)
}

const changed = (from: string, to: string) => edits(SHOP, SHOP.replace(from, to))

const TELLING = [
  [
    '          readinessProbe: { httpGet: { path: /healthz, port: 8080 } }\n',
    '',
    'Deployment web/shop, container shop no longer has a readinessProbe [yes]',
  ],
  ['replicas: 3', 'replicas: 0', 'Deployment web/shop goes from 3 replicas to none [yes]'],
  ['replicas: 3', 'replicas: 2', 'Deployment web/shop: replicas falls from 3 to 2 [yes]'],
  [
    'memory: 512Mi',
    'memory: 0.25Gi',
    'Deployment web/shop, container shop: the limit of memory falls from 512Mi to 0.25Gi [yes]',
  ],
  [
    '{ cpu: 500m, memory: 512Mi }',
    '{ cpu: 500m }',
    'Deployment web/shop, container shop no longer has a limit of memory [yes]',
  ],
  [
    'shop:1.2.3',
    'shop:latest',
    'Deployment web/shop, container shop: the image registry.example.org:5000/shop:latest is another one each time it is pulled [yes]',
  ],
  [
    'type: RollingUpdate',
    'type: Recreate',
    'Deployment web/shop is now down while it is replaced: Recreate [yes]',
  ],
  [
    '{ runAsNonRoot: true }',
    '{}',
    'Deployment web/shop may now run as root: runAsNonRoot is gone [yes]',
  ],
  [
    '      containers:\n        - name: shop',
    '      hostNetwork: true\n      containers:\n        - name: shop',
    'Deployment web/shop now shares the machine: hostNetwork [yes]',
  ],
  [
    '          resources:',
    '          securityContext: { privileged: true }\n          resources:',
    'Deployment web/shop, container shop is now privileged [yes]',
  ],
  [
    '  selector: { matchLabels: { app: shop } }\n  template',
    '  selector: { matchLabels: { app: web } }\n  template',
    'Deployment web/shop has another selector, which cannot be changed in place [with_care]',
  ],
  [
    'minAvailable: 2',
    'minAvailable: 1',
    'PodDisruptionBudget web/shop: minAvailable falls from 2 to 1 [yes]',
  ],
  [
    'postgres:15.4',
    'postgres:16.0',
    'StatefulSet web/db, container db: postgres goes from 15.4 to 16.0 [no]',
  ],
  [
    'storage: 20Gi',
    'storage: 10Gi',
    'StatefulSet web/db, volume data shrinks from 20Gi to 10Gi, which no volume can [no]',
  ],
  [
    'storageClassName: fast',
    'storageClassName: slow',
    'StatefulSet web/db, volume data changes its class from fast to slow: it has to be made anew [no]',
  ],
] as const

const SILENT = [
  ['replicas: 3', 'replicas: 5'],
  ['shop:1.2.3', 'shop:1.3.0'],
  ['memory: 512Mi', 'memory: 1Gi'],
  ['cpu: 500m', 'cpu: 0.5'],
  ['storage: 20Gi', 'storage: 40Gi'],
] as const

const COMPOSE_TELLING = [
  ['postgres:15', 'postgres:16', 'service db: postgres goes from 15 to 16 [no]'],
  [
    'nginx:1.25',
    'nginx',
    'service web: the image nginx is another one each time it is pulled [yes]',
  ],
  ['    restart: always\n', '', 'service web is no longer started again when it dies [yes]'],
  [
    '    healthcheck: { test: curl localhost }\n',
    '',
    'service web no longer has a health check [yes]',
  ],
  ['replicas: 2', 'replicas: 0', 'service web goes from 2 replicas to 0 [yes]'],
  ['memory: 512M', 'memory: 256M', 'service web: memory falls from 512M to 256M [yes]'],
  [
    '  data:\n',
    '  other:\n',
    'the volume data was taken out: what it holds is no longer used [with_care]',
  ],
  [
    'image: nginx:1.25',
    'image: nginx:1.25\n    privileged: true',
    'service web is now privileged [yes]',
  ],
] as const

const COMPOSE_SILENT = [
  ['nginx:1.25', 'nginx:1.26'],
  ['replicas: 2', 'replicas: 3'],
] as const

const SHAPES = [
  '',
  'a',
  '[]',
  'kind: Deployment\napiVersion: v1\nspec: 7',
  'apiVersion: v1\nkind: List\nitems: 7',
] as const

describe('Kubernetes', () => {
  test.each(TELLING)('%j becomes %j', (from, to, expected) => {
    expect(changed(from, to)).toEqual([expected])
  })

  test.each(SILENT)('%j becomes %j without a word', (from, to) => {
    expect(changed(from, to)).toEqual([])
  })

  test('objects that are gone are told with what goes with them', () => {
    const [deployment = ''] = SHOP.split('---')
    expect(edits(SHOP, deployment)).toEqual([
      'PodDisruptionBudget web/shop was taken out: all pods may go down at once [yes]',
      'StatefulSet web/db was taken out: its volumes are left behind [with_care]',
    ])
    expect(edits(SHOP, null)).toHaveLength(3)
    expect(edits(null, SHOP)).toEqual([])
  })

  test('a role that may do everything is told', () => {
    const role = (verbs: string) =>
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: a }\nrules: [{ verbs: ${verbs}, resources: [pods] }]`
    expect(edits(role('[get]'), role('["*"]'))).toEqual(['Role a: rules allows every action [yes]'])
  })

  test.each(SHAPES)('of the shape %j is no crash', (text) => {
    expect(edits(text, text)).toEqual([])
    expect(() => edits(SHOP, text)).not.toThrow()
    expect(() => edits(text, SHOP)).not.toThrow()
  })
})

describe('Compose', () => {
  const FILE = `
services:
  web:
    image: nginx:1.25
    restart: always
    healthcheck: { test: curl localhost }
    deploy: { replicas: 2, resources: { limits: { memory: 512M } } }
  db:
    image: postgres:15
    volumes: ['data:/var/lib/postgresql/data']
volumes:
  data:
`
  const told = (from: string, to: string) =>
    composeEdits(readYaml(FILE), readYaml(FILE.replace(from, to))).map(
      ({ what, reversibility }) => `${what} [${reversibility}]`,
    )

  test.each(COMPOSE_TELLING)('%j becomes %j', (from, to, expected) => {
    expect(told(from, to)).toEqual([expected])
  })

  test.each(COMPOSE_SILENT)('%j becomes %j without a word', (from, to) => {
    expect(told(from, to)).toEqual([])
  })
})
