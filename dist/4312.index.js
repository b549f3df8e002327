export const id = 4312;
export const ids = [4312];
export const modules = {

/***/ 74586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ edit),
/* harmony export */   v: () => (/* binding */ added)
/* harmony export */ });
/** An edit that goes back with the code. */
function edit(rule, what, reversibility = 'yes') {
    return { rule, what, reversibility };
}
/** What is in `after` and was not in `before`, each once, in order. */
function added(before, after) {
    const known = new Set(before);
    return [...new Set(after)].filter((one) => !known.has(one));
}
//# sourceMappingURL=edit.js.map

/***/ }),

/***/ 44312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrationEdits: () => (/* binding */ migrationEdits)
});

// EXTERNAL MODULE: ./build/src/domain/edits/edit.js
var edit = __webpack_require__(74586);
;// CONCATENATED MODULE: ./build/src/domain/migrations/postgresql-locks.js
const BRIEF = { mode: 'ACCESS EXCLUSIVE', blocks: 'reads and writes', holds: 'briefly' };
const SCAN = { ...BRIEF, holds: 'while it reads the table' };
const REWRITE = { ...BRIEF, holds: 'while it rewrites the table' };
const BUILD = { ...BRIEF, holds: 'while it builds' };
/**
 * The lock that a statement takes on a table with rows, by the chapters "Explicit Locking" and "ALTER TABLE"
 * of PostgreSQL 18's manual; null when others go on reading and writing.
 */
function postgresqlLock(one) {
    switch (one.verb) {
        case 'add-column':
            return one.defaultValue === 'volatile' ? REWRITE : BRIEF;
        case 'change-type':
        case 'rewrite-table':
            return REWRITE;
        case 'set-not-null':
            return SCAN;
        case 'add-check':
            return one.isOnline ? BRIEF : SCAN;
        case 'add-unique':
            return one.isOnline ? BRIEF : BUILD;
        case 'add-exclusion':
            return BUILD;
        case 'add-foreign-key':
            return {
                mode: 'SHARE ROW EXCLUSIVE',
                blocks: 'writes',
                holds: one.isOnline ? 'briefly' : 'while it reads the table',
            };
        case 'create-trigger':
            return { mode: 'SHARE ROW EXCLUSIVE', blocks: 'writes', holds: 'briefly' };
        case 'create-index':
        case 'reindex':
            return one.isOnline ? null : { mode: 'SHARE', blocks: 'writes', holds: 'while it builds' };
        case 'refresh-view':
            return one.isOnline
                ? { mode: 'EXCLUSIVE', blocks: 'writes', holds: 'while it builds' }
                : BUILD;
        case 'drop-index':
        case 'detach-partition':
            return one.isOnline ? null : BRIEF;
        case 'drop-table':
        case 'drop-column':
        case 'rename-table':
        case 'rename-column':
        case 'set-schema':
        case 'truncate':
        case 'lock-table':
            return BRIEF;
        default:
            return null;
    }
}
//# sourceMappingURL=postgresql-locks.js.map
;// CONCATENATED MODULE: ./build/src/domain/migrations/statement-edits.js


const named = ({ table, name }) => [table, name].filter((part) => part !== '').join('.') || 'something that is not named';
/** What cannot be had back, or what the version that still runs cannot stand: on every database. */
const RULES = {
    'drop-table': rule('table-dropped', 'no', (one) => `drops the table ${named(one)} with its rows`),
    'drop-column': rule('column-dropped', 'no', (one) => `drops the column ${named(one)} with its values`),
    'drop-schema': rule('schema-dropped', 'no', (one) => `drops the schema ${named(one)}`),
    'drop-database': rule('database-dropped', 'no', (one) => `drops the database ${named(one)}`),
    truncate: rule('rows-deleted', 'no', (one) => `empties the table ${named(one)}`),
    'delete-all': rule('rows-deleted', 'no', (one) => `deletes every row of ${named(one)}`),
    'update-all': rule('rows-overwritten', 'with_care', (one) => `writes every row of ${named(one)}`),
    'rename-table': rule('renamed', 'with_care', (one) => `renames the table ${named(one)}: the version that runs still asks for the old name`),
    'rename-column': rule('renamed', 'with_care', (one) => `renames the column ${named(one)}: the version that runs still asks for the old name`),
    'set-schema': rule('renamed', 'with_care', (one) => `moves ${named(one)} to another schema`),
    'rename-value': rule('renamed', 'with_care', (one) => `renames a value of the type ${named(one)}`),
    'drop-type': rule('type-dropped', 'with_care', (one) => `drops the type ${named(one)}`),
    'change-type': rule('type-changed', 'with_care', (one) => `changes the type of ${named(one)}`),
    'set-not-null': rule('not-null', 'with_care', (one) => `makes ${named(one)} NOT NULL: the version that runs may still write NULL`),
};
function rule(id, reversibility, says) {
    return { rule: id, reversibility, says };
}
/** Ways of PostgreSQL that do not block, by what blocks. */
const ONLINE_WAYS = {
    'create-index': 'CREATE INDEX CONCURRENTLY does not block',
    'drop-index': 'DROP INDEX CONCURRENTLY does not block',
    reindex: 'REINDEX CONCURRENTLY does not block',
    'refresh-view': 'REFRESH … CONCURRENTLY lets others read',
    'add-foreign-key': 'add it NOT VALID and validate it afterwards',
    'add-check': 'add it NOT VALID and validate it afterwards',
    'add-unique': 'build the index CONCURRENTLY and add the constraint USING INDEX',
    'set-not-null': 'a validated CHECK (… IS NOT NULL) saves the scan',
    'detach-partition': 'DETACH PARTITION … CONCURRENTLY does not block',
    'change-type': 'a new column that is filled in steps does not block',
    'add-column': 'add it without the default and fill it in steps',
};
const LONG_RULES = {
    'create-index': 'index-not-concurrent',
    reindex: 'index-not-concurrent',
    'add-foreign-key': 'constraint-not-valid-missing',
    'add-check': 'constraint-not-valid-missing',
    'add-unique': 'constraint-builds-index',
};
/** The edits of statements that were read by one grammar, in the order of the file. */
function statementEdits(dialect, statements) {
    const fresh = new Set(statements.filter(({ verb }) => verb === 'create-table').map(({ table }) => table));
    // What is done to a table that the same migration makes finds no rows and no readers.
    const onOldTables = statements.filter(({ table }) => table === '' || !fresh.has(table));
    return [
        ...onOldTables.flatMap((one) => editsOf(dialect, one)),
        ...(dialect === 'postgresql' ? timeoutEdits(onOldTables, statements) : []),
    ];
}
function editsOf(dialect, one) {
    const known = RULES[one.verb];
    const lock = dialect === 'postgresql' ? postgresqlLock(one) : null;
    const held = lock === null ? '' : ` (${lockWords(lock)})`;
    return [
        ...(known === undefined
            ? []
            : [at(one, known.rule, `${known.says(one)}${held}`, known.reversibility)]),
        ...(one.verb === 'add-column' ? columnEdits(one) : []),
        ...(known === undefined && lock !== null && lock.holds !== 'briefly'
            ? [longLockEdit(one, lock)]
            : []),
        ...(dialect === 'mysql' ? mysqlEdits(one) : []),
    ];
}
function columnEdits(one) {
    if (!one.isRequired || one.defaultValue !== 'none')
        return [];
    const what = `adds ${named(one)} NOT NULL without a default: rows that are there, and inserts by the version that runs, have no value`;
    return [at(one, 'required-column', what, 'with_care')];
}
function longLockEdit(one, lock) {
    const way = ONLINE_WAYS[one.verb];
    const what = `${one.verb.replaceAll('-', ' ')} on ${named(one)} takes ${lockWords(lock)}${way === undefined ? '' : `; ${way}`}`;
    return at(one, LONG_RULES[one.verb] ?? 'table-rewritten', what, 'yes');
}
/** InnoDB copies the table, or blocks writes, by "Online DDL Operations" of MySQL 8.4's manual. */
function mysqlEdits(one) {
    if (one.verb === 'change-type' && !one.isOnline)
        return [
            at(one, 'table-rewritten', `changing ${named(one)} copies the table; writes wait until it is done`, 'yes'),
        ];
    if (one.verb === 'add-foreign-key')
        return [
            at(one, 'constraint-not-valid-missing', `the foreign key of ${named(one)} copies the table unless foreign_key_checks is off; writes wait`, 'yes'),
        ];
    return one.verb === 'rewrite-table'
        ? [at(one, 'table-rewritten', `rebuilds ${named(one)}`, 'yes')]
        : [];
}
/** A lock that waits in the queue holds up everybody behind it, unless it gives up. */
function timeoutEdits(onOldTables, all) {
    const first = onOldTables.find((one) => postgresqlLock(one)?.mode === 'ACCESS EXCLUSIVE');
    if (first === undefined || all.some(({ verb }) => verb === 'set-timeout'))
        return [];
    const what = `takes ACCESS EXCLUSIVE on ${first.table || 'a table'} without lock_timeout: while it waits, all others wait behind it`;
    return [at(first, 'lock-timeout-missing', what, 'yes')];
}
function lockWords({ mode, blocks, holds }) {
    return `${mode}, which blocks ${blocks} ${holds}`;
}
function at({ line }, id, what, reversibility) {
    return { ...(0,edit/* edit */.h)(id, what, reversibility), line };
}
//# sourceMappingURL=statement-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/migrations/migration-edits.js


/** What somebody should know of a migration before it runs. `isThere` = the file existed at the base. */
function migrationEdits(wasThere, after) {
    if (after === null) {
        return [
            (0,edit/* edit */.h)('migration-deleted', 'this migration is gone: databases that ran it differ from new ones', 'with_care'),
        ];
    }
    const edited = (0,edit/* edit */.h)('migration-edited', 'this migration was there before: databases that ran it will not run it again, or stop at its checksum', 'with_care');
    return [
        ...(wasThere ? [edited] : []),
        ...(after.wayBack === 'missing' && !wasThere
            ? [
                (0,edit/* edit */.h)('forward-only', 'it has no way back: what should undo it is missing, empty or raises', 'with_care'),
            ]
            : []),
        ...after.parts.flatMap(({ dialect, statements }) => statementEdits(dialect, statements)),
        ...after.parts.flatMap(({ statements }) => transactionEdits(statements, after.isWrapped)),
    ];
}
function transactionEdits(statements, isWrapped) {
    const found = [];
    let open = null;
    for (const one of statements) {
        if (one.verb === 'begin') {
            if (isWrapped || open !== null)
                found.push(migration_edits_at(one, 'transaction-nesting', 'begins a transaction inside of one'));
            open = one;
        }
        else if (one.verb === 'commit') {
            open = null;
        }
        else if (one.isOnline && open !== null && CONCURRENT.has(one.verb)) {
            found.push(migration_edits_at(one, 'concurrent-in-transaction', 'CONCURRENTLY fails inside of a transaction'));
        }
    }
    if (open !== null)
        found.push(migration_edits_at(open, 'transaction-left-open', 'begins a transaction that never ends'));
    return found;
}
const CONCURRENT = new Set(['create-index', 'drop-index', 'reindex', 'detach-partition']);
function migration_edits_at({ line }, rule, what) {
    return { ...(0,edit/* edit */.h)(rule, what), line };
}
//# sourceMappingURL=migration-edits.js.map

/***/ })

};
