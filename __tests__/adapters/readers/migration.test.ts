import { describe, expect, test } from '@jest/globals'
import { editFinder } from '../../../src/adapters/readers/registry.ts'

const finder = editFinder()

/** "rule@line" of what a new migration does; why when it could not be read. */
async function rulesOf(path: string, text: string, before: string | null = null) {
  const found = await finder.find('migration', before, text, path)
  return found.isRead ? found.edits.map(({ rule, line }) => `${rule}@${line ?? '-'}`) : found.why
}

async function wordsOf(path: string, text: string): Promise<string> {
  const found = await finder.find('migration', null, text, path)
  return found.isRead ? found.edits.map(({ what }) => what).join('\n') : `unread: ${found.why}`
}

const TIMEOUT = "SET lock_timeout = '5s';\n"

describe('PostgreSQL', () => {
  test.each([
    ['DROP TABLE a, b.c CASCADE;', ['table-dropped@2', 'table-dropped@2']],
    ['ALTER TABLE users DROP COLUMN age;', ['column-dropped@2']],
    ['TRUNCATE orders;', ['rows-deleted@2']],
    ['DROP DATABASE shop;', ['database-dropped@2']],
    ['DROP SCHEMA old CASCADE;', ['schema-dropped@2']],
    ['DELETE FROM orders;', ['rows-deleted@2']],
    ['DELETE FROM orders WHERE id = 1;', []],
    ['UPDATE orders SET paid = true;', ['rows-overwritten@2']],
    ['UPDATE orders SET paid = true WHERE id < 1000;', []],
    ['ALTER TABLE users RENAME COLUMN a TO b;', ['renamed@2']],
    ['ALTER TABLE users RENAME TO people;', ['renamed@2']],
    ["ALTER TYPE mood RENAME VALUE 'sad' TO 'blue';", ['renamed@2']],
    ["ALTER TYPE mood ADD VALUE 'calm';", []],
    ['ALTER TABLE users ALTER COLUMN id TYPE bigint;', ['type-changed@2']],
    ['ALTER TABLE users ALTER COLUMN mail SET NOT NULL;', ['not-null@2']],
    ['ALTER TABLE users ADD COLUMN age int NOT NULL;', ['required-column@2']],
    ['ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 0;', []],
    ['ALTER TABLE users ADD COLUMN age int;', []],
    ['ALTER TABLE users ADD COLUMN made timestamptz DEFAULT now();', []],
    ['ALTER TABLE users ADD COLUMN key uuid DEFAULT gen_random_uuid();', ['table-rewritten@2']],
    ['ALTER TABLE users ADD COLUMN id2 bigserial;', ['table-rewritten@2']],
    ['CREATE INDEX i ON users (mail);', ['index-not-concurrent@2']],
    ['CREATE INDEX CONCURRENTLY i ON users (mail);', []],
    ['DROP INDEX CONCURRENTLY i;', []],
    ['REINDEX TABLE users;', ['index-not-concurrent@2']],
    ['REINDEX TABLE CONCURRENTLY users;', []],
    [
      'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES b (id);',
      ['constraint-not-valid-missing@2'],
    ],
    ['ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (x) REFERENCES b (id) NOT VALID;', []],
    ['ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0);', ['constraint-not-valid-missing@2']],
    ['ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID;', []],
    ['ALTER TABLE a VALIDATE CONSTRAINT c;', []],
    ['ALTER TABLE a ADD CONSTRAINT u UNIQUE (x);', ['constraint-builds-index@2']],
    ['ALTER TABLE a ADD CONSTRAINT u UNIQUE USING INDEX i;', []],
    ['VACUUM FULL a;', ['table-rewritten@2']],
    ['CREATE TABLE a (id bigint PRIMARY KEY);', []],
    ['INSERT INTO a VALUES (1);', []],
    ['BEGIN;\nCREATE INDEX CONCURRENTLY i ON a (x);\nCOMMIT;', ['concurrent-in-transaction@3']],
    ['BEGIN;\nSELECT 1;', ['transaction-left-open@2']],
  ])('%s', async (sql, expected) => {
    expect(await rulesOf('db/migration/V2__change.sql', TIMEOUT + sql)).toEqual(expected)
  })

  test('says which lock is taken, and what it keeps out', async () => {
    const words = await wordsOf('m/1.sql', `${TIMEOUT}CREATE INDEX i ON users (mail);`)
    expect(words).toContain('takes SHARE, which blocks writes while it builds')
    const type = await wordsOf('m/1.sql', `${TIMEOUT}ALTER TABLE u ALTER a TYPE bigint;`)
    expect(type).toContain('ACCESS EXCLUSIVE, which blocks reads and writes while it rewrites')
  })

  test('a lock without a timeout is told once', async () => {
    const sql = 'ALTER TABLE a ADD COLUMN x int;\nALTER TABLE b ADD COLUMN x int;'
    expect(await rulesOf('m/1.sql', sql)).toEqual(['lock-timeout-missing@1'])
  })

  test('what is done to a table of the same migration finds no rows', async () => {
    const sql =
      'CREATE TABLE a (x int);\nCREATE INDEX i ON a (x);\nALTER TABLE a ALTER x SET NOT NULL;'
    expect(await rulesOf('m/1.sql', sql)).toEqual([])
  })

  test('counts lines over comments and characters of many bytes', async () => {
    const sql =
      "-- ünïcode 日本\nSET lock_timeout = 1;\nINSERT INTO a VALUES ('é\n日');\n\nDROP TABLE a;"
    expect(await rulesOf('m/1.sql', sql)).toEqual(['table-dropped@6'])
  })

  test('words in comments and texts do nothing', async () => {
    expect(
      await rulesOf('m/1.sql', "-- DROP TABLE a;\nINSERT INTO a VALUES ('DROP TABLE b');"),
    ).toEqual([])
  })
})

describe('MySQL', () => {
  test.each([
    ['ALTER TABLE `users` DROP COLUMN `age`;', ['column-dropped@1']],
    ['DROP TABLE IF EXISTS `a`, `b`;', ['table-dropped@1', 'table-dropped@1']],
    ['ALTER TABLE `t` MODIFY COLUMN `a` bigint;', ['type-changed@1', 'table-rewritten@1']],
    ['ALTER TABLE `t` CHANGE `a` `b` int;', ['renamed@1', 'type-changed@1', 'table-rewritten@1']],
    ['RENAME TABLE `a` TO `b`;', ['renamed@1']],
    ['CREATE INDEX i ON `t` (`a`);', []],
    ['ALTER TABLE `t` ADD COLUMN `a` int NOT NULL;', []],
    ['TRUNCATE TABLE `t`;', ['rows-deleted@1']],
    ['DELETE FROM `t`;', ['rows-deleted@1']],
    [
      'CREATE TABLE `t` (`id` int unsigned NOT NULL AUTO_INCREMENT, PRIMARY KEY (`id`)) ENGINE=InnoDB;',
      [],
    ],
    [
      "/* ; */ -- ;\nINSERT INTO `t` VALUES ('; DROP TABLE x');\n\nDROP TABLE `u`;",
      ['table-dropped@4'],
    ],
  ])('%s', async (sql, expected) => {
    expect(await rulesOf('mysql/migrations/2_change.sql', sql)).toEqual(expected)
  })
})

describe('frameworks', () => {
  const RAILS = `class DropAge < ActiveRecord::Migration[7.1]
  # remove_column :users, :not_this
  def up
    remove_column :users, :age
    execute <<~SQL
      ALTER TABLE orders
        DROP COLUMN total;
    SQL
  end

  def down
    raise ActiveRecord::IrreversibleMigration
  end
end
`
  test('Rails', async () => {
    expect(await rulesOf('db/migrate/2_drop_age.rb', RAILS)).toEqual([
      'forward-only@-',
      'column-dropped@4',
      'column-dropped@6',
      'lock-timeout-missing@6',
    ])
    const harmless = RAILS.replace(
      /def up[\s\S]*end\n\n {2}def down[\s\S]*?end/,
      'def change\n    add_column :users, :age, :integer\n  end',
    )
    expect(await rulesOf('db/migrate/2_add_age.rb', harmless)).toEqual([])
  })

  test('Django', async () => {
    const text = `from django.db import migrations, models

class Migration(migrations.Migration):
    dependencies = [("shop", "0001_initial")]
    operations = [
        migrations.RemoveField(model_name="order", name="total"),
        migrations.RunSQL("DROP TABLE shop_old", migrations.RunSQL.noop),
        migrations.AddField(model_name="order", name="paid", field=models.BooleanField(default=False)),
    ]
`
    expect(await rulesOf('shop/migrations/0002_total.py', text)).toEqual([
      'column-dropped@6',
      'table-dropped@7',
      'lock-timeout-missing@7',
    ])
  })

  test('Alembic: what only going back does is not told', async () => {
    const text = `"""add age"""
def upgrade():
    op.add_column("users", sa.Column("age", sa.Integer()))

def downgrade():
    op.drop_column("users", "age")
`
    expect(await rulesOf('alembic/versions/1.py', text)).toEqual([])
    expect(
      await rulesOf(
        'alembic/versions/1.py',
        text.replace('op.drop_column("users", "age")', 'pass'),
      ),
    ).toEqual(['forward-only@-'])
  })

  test('Knex, TypeORM', async () => {
    const knex = `exports.up = async (knex) => {
  await knex.schema.alterTable('users', (t) => { t.dropColumn('age') })
  await knex.raw("TRUNCATE audit")
}
exports.down = async () => {}
`
    expect(await rulesOf('migrations/1.js', knex)).toEqual([
      'forward-only@-',
      'column-dropped@2',
      'rows-deleted@3',
      'lock-timeout-missing@3',
    ])
    const typeorm = `export class A1 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`CREATE INDEX "i" ON "users" ("mail")\`)
  }
  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`DROP INDEX "i"\`)
  }
}
`
    expect(await rulesOf('src/migrations/1-a.ts', typeorm)).toEqual(['index-not-concurrent@3'])
  })

  test('Laravel, Ecto, EF Core', async () => {
    const laravel = `<?php
return new class extends Migration {
    public function up(): void {
        Schema::table('users', function (Blueprint $table) { $table->dropColumn('age'); });
    }
    public function down(): void {
        Schema::table('users', function (Blueprint $table) { $table->integer('age'); });
    }
};
`
    expect(await rulesOf('database/migrations/1.php', laravel)).toEqual(['column-dropped@4'])
    const ecto =
      'defmodule A do\n  use Ecto.Migration\n  def change do\n    drop table(:users)\n  end\nend\n'
    expect(await rulesOf('priv/repo/migrations/1.exs', ecto)).toEqual(['table-dropped@4'])
    const core = `public partial class A : Migration {
    protected override void Up(MigrationBuilder migrationBuilder) {
        migrationBuilder.DropColumn(name: "Age", table: "Users");
    }
    protected override void Down(MigrationBuilder migrationBuilder) {
    }
}
`
    expect(await rulesOf('Migrations/1_A.cs', core)).toEqual(['forward-only@-', 'column-dropped@3'])
  })

  test('goose and dbmate: the part that goes back is not told', async () => {
    const goose =
      '-- +goose Up\nALTER TABLE a ADD COLUMN x int;\n-- +goose Down\nALTER TABLE a DROP COLUMN x;\n'
    expect(await rulesOf('migrations/1.sql', goose)).toEqual(['lock-timeout-missing@2'])
    const dbmate = '-- migrate:up\nCREATE TABLE a (x int);\n-- migrate:down\n'
    expect(await rulesOf('db/migrations/1.sql', dbmate)).toEqual(['forward-only@-'])
    expect(await rulesOf('migrations/1_a.down.sql', 'DROP TABLE a;')).toEqual([])
  })

  test('one that was there before is edited', async () => {
    expect(await rulesOf('m/1.sql', 'SELECT 1;', 'SELECT 2;')).toEqual(['migration-edited@-'])
    const gone = await finder.find('migration', 'SELECT 1;', null, 'm/1.sql')
    expect(gone).toMatchObject({ edits: [{ rule: 'migration-deleted' }] })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['m/1.sql', 'DROP TABEL users;', /line 1: syntax error|Expected/],
    ['m/1.sql', 'SELECT 1;\n'.repeat(110_000), /too long/],
    ['m/1.sql', `SELECT ${'('.repeat(50_000)}1${')'.repeat(50_000)};`, /./],
    ['m/1.sql', `mysql \`${'('.repeat(50_000)}`, /./],
    ['m/1.rb', 'puts 1', /no function that goes forward/],
    ['db/changelog/1.xml', '<databaseChangeLog/>', /nothing here reads/],
  ])('%s is told as such', async (path, text, why) => {
    expect(await rulesOf(path, text)).toMatch(why)
  })
})
