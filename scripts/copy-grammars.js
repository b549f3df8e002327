// Puts beside the bundle what it reads at run time and the bundler does not see: PostgreSQL's grammar.
import { copyFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAME = 'libpg-query.wasm'
const library = dirname(createRequire(import.meta.url).resolve('libpg-query'))
copyFileSync(join(library, NAME), fileURLToPath(new URL(`../dist/${NAME}`, import.meta.url)))
