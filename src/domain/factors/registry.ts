import { authors } from './authors.ts'
import { batch } from './batch.ts'
import { configuration } from './configuration.ts'
import { dependencies } from './dependencies.ts'
import type { Factor } from './factor.ts'
import { firstDeployment } from './first-deployment.ts'
import { infrastructure } from './infrastructure.ts'
import { migrations } from './migrations.ts'
import { reapplied } from './reapplied.ts'
import { reverts } from './reverts.ts'
import { size } from './size.ts'
import { spread } from './spread.ts'
import { tests } from './tests.ts'
import { unfinished } from './unfinished.ts'
import { workflows } from './workflows.ts'

/** Every factor there is. Findings of the same weight are shown in this order. */
export const FACTORS: readonly Factor[] = [
  size,
  spread,
  batch,
  dependencies,
  migrations,
  workflows,
  infrastructure,
  configuration,
  reverts,
  reapplied,
  unfinished,
  tests,
  authors,
  firstDeployment,
]
