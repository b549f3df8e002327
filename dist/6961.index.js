export const id = 6961;
export const ids = [6961];
export const modules = {

/***/ 6961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrationReader: () => (/* binding */ migrationReader)
});

// UNUSED EXPORTS: MIGRATION_CHARS_MAX

;// CONCATENATED MODULE: ./build/src/domain/migrations/code-text.js
const HASH = String.raw `#[^\n]*`;
const SLASHES = String.raw `\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const QUOTED = String.raw `'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"`;
const TRIPLE = String.raw `"""[\s\S]*?"""|'''[\s\S]*?'''`;
const HEREDOC = String.raw `<<[~-]?["']?([A-Z_]{2,30})["']?[^\n]*\n[\s\S]*?\n[ \t]*\1\b`;
const TOKENS = {
    ruby: new RegExp(`${HEREDOC}|${HASH}|${QUOTED}`, 'g'),
    python: new RegExp(`${TRIPLE}|${HASH}|${QUOTED}`, 'g'),
    javascript: new RegExp(`${SLASHES}|${QUOTED}|${String.raw `\`(?:[^\`\\]|\\[\s\S])*\``}`, 'g'),
    php: new RegExp(`${String.raw `<<<["']?([A-Z_]{2,30})["']?[^\n]*\n[\s\S]*?\n[ \t]*\1\b`}|${SLASHES}|${HASH}|${String.raw `'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"`}`, 'g'),
    elixir: new RegExp(`${TRIPLE}|${HASH}|${QUOTED}`, 'g'),
    csharp: new RegExp(`${SLASHES}|"""[\\s\\S]*?"""|@"(?:[^"]|"")*"|${QUOTED}`, 'g'),
};
/** Tells code from comments and texts, in time proportional to the length. */
function codeText(text, language) {
    const strings = [];
    const code = text.replace(TOKENS[language], (token, ...rest) => {
        const start = rest.find((one) => typeof one === 'number') ?? 0;
        const value = textOfToken(token);
        if (value !== null)
            strings.push({ start, end: start + token.length, value });
        return token.replace(/[^\n]/g, ' ');
    });
    return { code, strings };
}
/** What a text says, with as many line ends before its end as the token has; null for a comment. */
function textOfToken(token) {
    if (/^(?:#|\/\/|\/\*)/.test(token))
        return null;
    const heredoc = /^<<<?[^\n]*\n([\s\S]*)\n[^\n]*$/.exec(token);
    if (heredoc !== null)
        return `\n${heredoc[1] ?? ''}`;
    const inner = /^@?("""|'''|["'`])([\s\S]*)\1$/.exec(token)?.[2] ?? '';
    return inner.replace(/\\(["'`\\])/g, '$1').replace(/\\n/g, ' ');
}
/** Line of a position, from 1. */
function lineAt(text, position) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}
//# sourceMappingURL=code-text.js.map
;// CONCATENATED MODULE: ./build/src/domain/migrations/statement.js
/** What a statement does to the schema or the data, in words that every database shares. */
const STATEMENT_VERBS = [
    ...['create-table', 'drop-table', 'rename-table', 'truncate', 'set-schema'],
    ...['add-column', 'drop-column', 'rename-column', 'change-type'],
    ...['set-not-null', 'add-foreign-key', 'add-check', 'add-unique', 'add-exclusion'],
    ...['create-index', 'drop-index', 'reindex', 'refresh-view', 'rewrite-table'],
    ...['drop-schema', 'drop-database', 'drop-type', 'rename-value', 'create-trigger'],
    ...['detach-partition', 'lock-table', 'delete-all', 'update-all'],
    ...['begin', 'commit', 'set-timeout', 'other'],
];
/** A statement with what is usual for the rest. */
function statement(fields) {
    return {
        table: '',
        name: '',
        isOnline: false,
        isRequired: false,
        defaultValue: 'none',
        ...fields,
    };
}
//# sourceMappingURL=statement.js.map
;// CONCATENATED MODULE: ./build/src/domain/migrations/calls.js


const CALLS = {
    ruby: [
        ['remove_columns?', 'drop-column', 'table column'],
        ['remove_(?:reference|belongs_to|timestamps)', 'drop-column', 'table column'],
        ['t\\.remove', 'drop-column', 'column'],
        ['drop_(?:table|join_table)', 'drop-table', 'table'],
        ['rename_column', 'rename-column', 'table column'],
        ['rename_table', 'rename-table', 'table'],
        ['change_column', 'change-type', 'table column'],
        ['drop_schema', 'drop-schema', 'table'],
    ],
    python: [
        ['migrations\\.RemoveField', 'drop-column', 'table column'],
        ['migrations\\.DeleteModel', 'drop-table', 'table'],
        ['migrations\\.RenameField', 'rename-column', 'table column'],
        ['migrations\\.RenameModel', 'rename-table', 'table'],
        ['migrations\\.AlterModelTable', 'rename-table', 'table'],
        ['(?:batch_)?op\\.drop_column', 'drop-column', 'table column'],
        ['op\\.drop_table', 'drop-table', 'table'],
        ['op\\.rename_table', 'rename-table', 'table'],
    ],
    javascript: [
        ['(?:dropColumns?|removeColumn|dropTimestamps)', 'drop-column', 'column'],
        ['dropTable(?:IfExists)?', 'drop-table', 'table'],
        ['renameColumn', 'rename-column', 'column'],
        ['renameTable', 'rename-table', 'table'],
        ['changeColumn', 'change-type', 'table column'],
        ['dropSchema(?:IfExists)?', 'drop-schema', 'table'],
        ['truncate', 'truncate', 'table'],
    ],
    php: [
        ['(?:dropColumns?|dropSoftDeletes|dropTimestamps)', 'drop-column', 'column'],
        ['Schema::drop(?:IfExists)?', 'drop-table', 'table'],
        ['renameColumn', 'rename-column', 'column'],
        ['Schema::rename', 'rename-table', 'table'],
    ],
    elixir: [
        ['drop(?:_if_exists)?[ (]+table', 'drop-table', 'table'],
        ['remove(?:_if_exists)?', 'drop-column', 'column'],
        ['modify', 'change-type', 'column'],
        ['rename[ (]+table', 'rename-table', 'table'],
    ],
    csharp: [
        ['DropColumn', 'drop-column', 'column'],
        ['DropTable', 'drop-table', 'table'],
        ['RenameColumn', 'rename-column', 'column'],
        ['RenameTable', 'rename-table', 'table'],
        ['AlterColumn(?:<[^>\\n]{1,80}>)?', 'change-type', 'column'],
        ['DropSchema', 'drop-schema', 'table'],
    ],
};
/** Calls whose first text is SQL. */
const SQL_CALLS = {
    ruby: /\b(?:execute|exec_query|safety_assured)\b/g,
    python: /\b(?:op\.execute|RunSQL|sa\.text|cursor\.execute)\s*\(/g,
    javascript: /\b(?:raw|query|execute|runSql)\s*\(/g,
    php: /\bDB::(?:statement|unprepared|select|update|delete)\s*\(/g,
    elixir: /\bexecute\b/g,
    csharp: /\bmigrationBuilder\.Sql\s*\(/g,
};
/** How far behind a call its texts are looked for. */
const ARGUMENTS_CHARS_MAX = 300;
/** The calls of the frameworks between two positions of a file. */
function callsIn(text, source, language, from, to) {
    const part = source.code.slice(0, to);
    return CALLS[language]
        .flatMap(([pattern, verb, names]) => {
        const call = new RegExp(`(?<![\\w.])(?:[\\w$]+(?:\\.|->))?(?:${pattern})(?=[\\s(!:])(?!\\s*=)`, 'g');
        call.lastIndex = from;
        return [...part.slice(0).matchAll(call)].flatMap((match) => {
            if (match.index < from)
                return [];
            const [first = '', second = ''] = argumentsAt(text, match.index + match[0].length);
            return [
                {
                    at: match.index,
                    one: statement({
                        verb,
                        line: lineAt(text, match.index),
                        table: names === 'column' ? '' : first,
                        name: names === 'column' ? first : names === 'table column' ? second : '',
                    }),
                },
            ];
        });
    })
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
}
/** The first texts and symbols behind a call. */
function argumentsAt(text, position) {
    const behind = text
        .slice(position, position + ARGUMENTS_CHARS_MAX)
        .split('\n', 6)
        .join('\n');
    return [...behind.matchAll(/["'`]([^"'`\n]{1,100})["'`]|(?<![\w:]):([a-z_]\w{0,100})/g)]
        .slice(0, 2)
        .map(([, quoted, symbol]) => quoted ?? symbol ?? '');
}
/** SQL that is handed over as a text between two positions, with the line that it begins in. */
function sqlIn(text, { code, strings }, language, from, to) {
    const starts = [...code.matchAll(SQL_CALLS[language])].map(({ index }) => index);
    const found = new Map();
    for (const start of starts.filter((start) => start >= from && start < to)) {
        const first = strings.find((one) => one.start >= start);
        if (first === undefined || first.start - start > 100)
            continue;
        found.set(first.start, { sql: first.value, line: lineAt(text, first.start) });
    }
    return [...found.values()];
}
//# sourceMappingURL=calls.js.map
;// CONCATENATED MODULE: ./build/src/domain/migrations/sections.js
const UP = {
    ruby: /\bdef\s+(?:self\.)?(?:up|change)\b/,
    python: /\bdef\s+upgrade\b|\boperations\s*=/,
    javascript: /\b(?:exports\.up|(?:async\s+)?up\s*[(:=]|function\s+up\b|const\s+up\b)/,
    php: /\bfunction\s+up\b/,
    elixir: /\bdef\s+(?:up|change)\b/,
    csharp: /\bvoid\s+Up\b/,
};
const DOWN = {
    ruby: /\bdef\s+(?:self\.)?down\b/,
    python: /\bdef\s+downgrade\b/,
    javascript: /\b(?:exports\.down|(?:async\s+)?down\s*[(:=]|function\s+down\b|const\s+down\b)/,
    php: /\bfunction\s+down\b/,
    elixir: /\bdef\s+down\b/,
    csharp: /\bvoid\s+Down\b/,
};
const RAISES = /\braise\b|\bthrow\b|\bIrreversible|\bNotSupportedException\b/;
/** Where the body of a function begins, by what stands behind its name. */
const BODY = {
    ruby: /\n/,
    python: /:[ \t]*\n/,
    javascript: /\{|=>(?!\s*\{)/,
    php: /\{/,
    elixir: /\bdo\b/,
    csharp: /\{/,
};
/** Words of a body that does nothing. */
const IDLE_WORDS = /\b(?:pass|return|end|Promise|resolve|null|undefined|None|nil|void|ok|await)\b|[^\w$@]/g;
/** Finds the functions of a migration. null when there is none to go forward: then it is no migration. */
function sectionsOf({ code }, language) {
    const up = UP[language].exec(code);
    if (up === null)
        return null;
    const down = DOWN[language].exec(code);
    const isChange = /change$|operations\s*=$/.test(up[0]);
    if (down === null) {
        const isIrreversible = isChange && language === 'ruby' && RAISES.test(code);
        return {
            from: up.index,
            to: code.length,
            wayBack: isChange && !isIrreversible ? 'there' : 'missing',
        };
    }
    const isAfter = down.index > up.index;
    const body = code.slice(down.index, isAfter ? code.length : up.index);
    const wayBack = RAISES.test(body) || isIdle(body, language) ? 'missing' : 'there';
    return { from: up.index, to: isAfter ? down.index : code.length, wayBack };
}
function isIdle(declared, language) {
    const start = BODY[language].exec(declared);
    if (start === null)
        return true;
    return declared.slice(start.index + start[0].length).replace(IDLE_WORDS, '') === '';
}
//# sourceMappingURL=sections.js.map
// EXTERNAL MODULE: ./build/src/domain/plain.js
var plain = __webpack_require__(17962);
;// CONCATENATED MODULE: ./build/src/adapters/readers/sql-mysql.js


/** Statements of one file; each is parsed by itself, so that its line is known. */
const MYSQL_STATEMENTS_MAX = 5_000;
/** Longer ones are rows that are inserted; the grammar needs a second for each 200 KiB. */
const STATEMENT_CHARS_MAX = 200_000;
/** MySQL's grammar as node-sql-parser knows it. */
async function mysqlReader() {
    const library = await __webpack_require__.e(/* import() */ 6304).then(__webpack_require__.t.bind(__webpack_require__, 66304, 19));
    // A module of CommonJS: the bundle and Node hand it over in different ways.
    const { Parser } = library.Parser === undefined ? library.default : library;
    const parser = new Parser();
    return (sql) => {
        const pieces = splitStatements(sql);
        if (pieces.length > MYSQL_STATEMENTS_MAX)
            throw new SyntaxError('it has too many statements');
        return pieces.flatMap(({ text, line }) => {
            if (text.length > STATEMENT_CHARS_MAX)
                throw new SyntaxError(`line ${line}: too long`);
            if (SIMPLE.test(text))
                return [statement({ verb: 'other', line })];
            let parsed;
            try {
                parsed = parser.astify(text, { database: 'mysql' });
            }
            catch (error) {
                throw new SyntaxError(`line ${line}: ${firstLine(error)}`);
            }
            return (Array.isArray(parsed) ? parsed : [parsed]).flatMap((one) => statementsOf(one, line));
        });
    };
}
/** What the grammar does not know and what changes no schema. */
const SIMPLE = /^(?:SET|ANALYZE|UNLOCK|USE|COMMIT|ROLLBACK|START|BEGIN|INSERT|REPLACE|GRANT|REVOKE)\b/i;
function firstLine(error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
/** Cuts at semicolons that stand in no text, name or comment. */
function splitStatements(sql) {
    const found = [];
    let [text, line, startLine] = ['', 1, 1];
    const token = /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`[^`]*`|\/\*[\s\S]*?\*\/|--[ \t][^\n]*|--(?=\n|$)|#[^\n]*|;|[^'"`/\-#;]+|[\s\S]/g;
    for (const [piece] of sql.matchAll(token)) {
        const isComment = /^(?:\/\*(?!!)|--[ \t\n]|--$|#)/.test(piece);
        if (piece === ';') {
            if (text.trim() !== '')
                found.push({ text: text.trim(), line: startLine });
            text = '';
        }
        else if (!isComment) {
            if (text.trim() === '') {
                text = '';
                startLine = line + (/^\s*/.exec(piece)?.[0].split('\n').length ?? 1) - 1;
            }
            text += piece;
        }
        line += piece.split('\n').length - 1;
    }
    if (text.trim() !== '')
        found.push({ text: text.trim(), line: startLine });
    return found;
}
function statementsOf(node, line) {
    const type = (0,plain/* textOf */.b6)((0,plain.at)(node, 'type')) ?? '';
    const keyword = ((0,plain/* textOf */.b6)((0,plain.at)(node, 'keyword')) ?? '').toLowerCase();
    const tables = namesOf((0,plain.at)(node, 'table'));
    const [table = ''] = tables;
    const one = (verb, fields = {}) => [
        statement({ verb, line, table, ...fields }),
    ];
    switch (type) {
        case 'alter':
            return (0,plain/* listOf */.c3)((0,plain.at)(node, 'expr')).flatMap((clause) => alterations(clause, table, line, node));
        case 'create':
            if (keyword === 'index')
                return one('create-index', { name: (0,plain/* textOf */.b6)((0,plain.at)(node, 'index')) ?? '' });
            return one(keyword === 'table' ? 'create-table' : 'other');
        case 'drop':
            return drops(node, keyword, line);
        case 'truncate':
            return namesOf((0,plain.at)(node, 'name')).flatMap((name) => one('truncate', { table: name }));
        case 'rename':
            return (0,plain/* listOf */.c3)((0,plain.at)(node, 'table')).flatMap((pair) => one('rename-table', { table: namesOf(pair)[0] ?? '' }));
        case 'delete':
            return one((0,plain/* isMap */.jh)((0,plain.at)(node, 'where')) ? 'other' : 'delete-all');
        case 'update':
            return one((0,plain/* isMap */.jh)((0,plain.at)(node, 'where')) ? 'other' : 'update-all');
        case 'lock':
            return one('lock-table');
        default:
            return one('other');
    }
}
function drops(node, keyword, line) {
    const name = (0,plain.at)(node, 'name');
    if (keyword === 'database' || keyword === 'schema')
        return [statement({ verb: 'drop-database', line, table: (0,plain/* textOf */.b6)(name) ?? '' })];
    if (keyword === 'table')
        return namesOf(name).map((table) => statement({ verb: 'drop-table', line, table }));
    return [statement({ verb: keyword === 'index' ? 'drop-index' : 'other', line })];
}
function alterations(clause, table, line, whole) {
    const action = (0,plain/* textOf */.b6)((0,plain.at)(clause, 'action'));
    const resource = (0,plain/* textOf */.b6)((0,plain.at)(clause, 'resource'));
    const name = columnName((0,plain.at)(clause, 'column'));
    const one = (verb, fields = {}) => [
        statement({ verb, line, table, name, ...fields }),
    ];
    if (resource === 'engine')
        return one('rewrite-table');
    if (resource === 'constraint')
        return constraintOf((0,plain.at)(clause, 'create_definitions'), table, line);
    if (resource === 'table' && action === 'rename')
        return one('rename-table');
    if (resource === 'index' && action === 'add')
        return one('create-index');
    if (resource === 'partition' && action === 'drop')
        return one('truncate');
    if (resource !== 'column')
        return one('other');
    const isOnline = (0,plain/* listOf */.c3)((0,plain.at)(whole, 'expr')).some((other) => (0,plain.at)(other, 'resource') === 'algorithm' && (0,plain.at)(other, 'algorithm') !== 'COPY');
    switch (action) {
        case 'add':
            return one('add-column', {
                isRequired: (0,plain.at)(clause, 'nullable', 'type') === 'not null',
                // MySQL fills in the type's own default where none is given, in tables that are there.
                defaultValue: 'constant',
            });
        case 'drop':
            return one('drop-column');
        case 'modify':
            return one('change-type', { isOnline });
        case 'change': {
            const old = columnName((0,plain.at)(clause, 'old_column'));
            const changed = one('change-type', { name: old, isOnline });
            return old === name ? changed : [...one('rename-column', { name: old }), ...changed];
        }
        case 'rename':
            return one('rename-column', { name: columnName((0,plain.at)(clause, 'old_column')) });
        default:
            return one('other');
    }
}
function constraintOf(node, table, line) {
    const kind = ((0,plain/* textOf */.b6)((0,plain.at)(node, 'constraint_type')) ?? '').toLowerCase();
    const name = (0,plain/* textOf */.b6)((0,plain.at)(node, 'constraint')) ?? (0,plain/* textOf */.b6)((0,plain.at)(node, 'index')) ?? '';
    if (kind.startsWith('foreign'))
        return [statement({ verb: 'add-foreign-key', line, table, name })];
    return [statement({ verb: 'other', line, table, name })];
}
function columnName(column) {
    return (0,plain/* textOf */.b6)((0,plain.at)(column, 'column')) ?? (0,plain/* textOf */.b6)((0,plain.at)(column, 'column', 'expr', 'value')) ?? '';
}
/** Names of one table or of a list of them. */
function namesOf(tables) {
    const list = Array.isArray(tables) ? tables : tables === undefined ? [] : [tables];
    return list.flatMap((one) => {
        const name = (0,plain/* textOf */.b6)((0,plain.at)(one, 'table'));
        const database = (0,plain/* textOf */.b6)((0,plain.at)(one, 'db'));
        return name === null ? [] : [database === null ? name : `${database}.${name}`];
    });
}
//# sourceMappingURL=sql-mysql.js.map
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/src/adapters/readers/sql-postgresql.js




/** Functions whose value is one for all rows: PostgreSQL need not write them. */
const STABLE = new Set([
    ...['now', 'transaction_timestamp', 'statement_timestamp', 'current_setting', 'to_jsonb'],
]);
const SERIAL = /^(?:big|small)?serial[248]?$/;
/** PostgreSQL's own grammar, as WebAssembly. */
async function postgresqlReader() {
    const library = await loadLibrary();
    return (sql) => {
        const lines = lineCounter(sql);
        let parsed;
        try {
            parsed = library.parseSync(sql);
        }
        catch (error) {
            throw syntaxError(error, lines);
        }
        return (0,plain/* listOf */.c3)((0,plain.at)(parsed, 'stmts')).flatMap((raw) => {
            const position = (0,plain.at)(raw, 'stmt_location');
            const line = lines(typeof position === 'number' ? position : 0);
            return sql_postgresql_statementsOf((0,plain.at)(raw, 'stmt'), line);
        });
    };
}
/**
 * The library looks for its WebAssembly in `__dirname`. Only modules of CommonJS have one: in the bundle it
 * would not exist, so it is given the folder of the bundle, where scripts/copy-grammars.js puts the file.
 */
async function loadLibrary() {
    const scope = globalThis;
    scope.__dirname = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    try {
        const library = await __webpack_require__.e(/* import() */ 2019).then(__webpack_require__.t.bind(__webpack_require__, 82019, 19));
        await library.loadModule();
        return library;
    }
    finally {
        delete scope.__dirname;
    }
}
function syntaxError(error, lines) {
    const message = error instanceof Error ? error.message : 'it cannot be parsed';
    const details = error;
    const position = details.sqlDetails?.cursorPosition;
    return new SyntaxError(position === undefined ? message : `line ${lines(position)}: ${message}`);
}
/** Line of a byte of UTF-8, from 1, counting up: positions must not go back far. White space is passed over. */
function lineCounter(sql) {
    const bytes = Buffer.from(sql);
    let [position, line] = [0, 1];
    return (wanted) => {
        let end = wanted;
        while (end < bytes.length && (bytes[end] ?? 33) <= 32)
            end += 1;
        if (end < position)
            [position, line] = [0, 1];
        for (; position < end && position < bytes.length; position += 1) {
            if (bytes[position] === 10)
                line += 1;
        }
        return line;
    };
}
function sql_postgresql_statementsOf(stmt, line) {
    const [kind = '', node] = Object.entries((0,plain/* mapOf */.A7)(stmt))[0] ?? [];
    const table = nameOf((0,plain.at)(node, 'relation'));
    const one = (verb, fields = {}) => [
        statement({ verb, line, table, ...fields }),
    ];
    switch (kind) {
        case 'AlterTableStmt':
            return (0,plain.at)(node, 'objtype') === 'OBJECT_TABLE'
                ? (0,plain/* listOf */.c3)((0,plain.at)(node, 'cmds')).flatMap((cmd) => sql_postgresql_alterations((0,plain.at)(cmd, 'AlterTableCmd'), table, line))
                : one('other');
        case 'CreateStmt':
            return one('create-table');
        case 'CreateTableAsStmt':
            return one('create-table', { table: nameOf((0,plain.at)(node, 'into', 'rel')) });
        case 'RenameStmt':
            return renames(node, table, line);
        case 'DropStmt':
            return sql_postgresql_drops(node, line);
        case 'DropdbStmt':
            return one('drop-database', { table: (0,plain/* textOf */.b6)((0,plain.at)(node, 'dbname')) ?? '' });
        case 'TruncateStmt':
            return (0,plain/* listOf */.c3)((0,plain.at)(node, 'relations')).flatMap((relation) => one('truncate', { table: nameOf((0,plain.at)(relation, 'RangeVar')) }));
        case 'IndexStmt':
            return one('create-index', {
                name: (0,plain/* textOf */.b6)((0,plain.at)(node, 'idxname')) ?? '',
                isOnline: (0,plain.at)(node, 'concurrent') === true,
            });
        case 'ReindexStmt':
            return one('reindex', { isOnline: hasOption((0,plain.at)(node, 'params'), 'concurrently') });
        case 'RefreshMatViewStmt':
            return one('refresh-view', { isOnline: (0,plain.at)(node, 'concurrent') === true });
        case 'ClusterStmt':
            return one('rewrite-table');
        case 'VacuumStmt':
            return hasOption((0,plain.at)(node, 'options'), 'full')
                ? one('rewrite-table', {
                    table: nameOf((0,plain.at)((0,plain/* listOf */.c3)((0,plain.at)(node, 'rels'))[0], 'VacuumRelation', 'relation')),
                })
                : one('other');
        case 'LockStmt':
            return one('lock-table', {
                table: nameOf((0,plain.at)((0,plain/* listOf */.c3)((0,plain.at)(node, 'relations'))[0], 'RangeVar')),
            });
        case 'DeleteStmt':
            return (0,plain.at)(node, 'whereClause') === undefined && (0,plain.at)(node, 'usingClause') === undefined
                ? one('delete-all')
                : one('other');
        case 'UpdateStmt':
            return (0,plain.at)(node, 'whereClause') === undefined && (0,plain.at)(node, 'fromClause') === undefined
                ? one('update-all')
                : one('other');
        case 'CreateTrigStmt':
            return one('create-trigger', { name: (0,plain/* textOf */.b6)((0,plain.at)(node, 'trigname')) ?? '' });
        case 'AlterObjectSchemaStmt':
            return one('set-schema');
        case 'AlterEnumStmt':
            return (0,plain.at)(node, 'oldVal') === undefined
                ? one('other')
                : one('rename-value', { table: namesText((0,plain.at)(node, 'typeName')) });
        case 'VariableSetStmt':
            return one(/^(?:lock|statement)_timeout$/.test((0,plain/* textOf */.b6)((0,plain.at)(node, 'name')) ?? '')
                ? 'set-timeout'
                : 'other');
        case 'TransactionStmt':
            return one(transactionVerb((0,plain/* textOf */.b6)((0,plain.at)(node, 'kind')) ?? ''));
        default:
            return one('other');
    }
}
function transactionVerb(kind) {
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START')
        return 'begin';
    return kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK' ? 'commit' : 'other';
}
function sql_postgresql_alterations(cmd, table, line) {
    const name = (0,plain/* textOf */.b6)((0,plain.at)(cmd, 'name')) ?? '';
    const one = (verb, fields = {}) => [
        statement({ verb, line, table, name, ...fields }),
    ];
    switch ((0,plain.at)(cmd, 'subtype')) {
        case 'AT_AddColumn':
            return [columnOf((0,plain.at)(cmd, 'def', 'ColumnDef'), table, line)];
        case 'AT_DropColumn':
            return one('drop-column');
        case 'AT_AlterColumnType':
            return one('change-type');
        case 'AT_SetNotNull':
            return one('set-not-null');
        case 'AT_SetTableSpace':
        case 'AT_SetLogged':
        case 'AT_SetUnLogged':
        case 'AT_SetAccessMethod':
            return one('rewrite-table');
        case 'AT_DetachPartition':
            return one('detach-partition', {
                isOnline: (0,plain.at)(cmd, 'def', 'PartitionCmd', 'concurrent') === true,
            });
        case 'AT_AddConstraint':
            return sql_postgresql_constraintOf((0,plain.at)(cmd, 'def', 'Constraint'), table, line);
        default:
            return one('other');
    }
}
const CONSTRAINT_VERBS = {
    CONSTR_FOREIGN: 'add-foreign-key',
    CONSTR_CHECK: 'add-check',
    CONSTR_NOTNULL: 'set-not-null',
    CONSTR_UNIQUE: 'add-unique',
    CONSTR_PRIMARY: 'add-unique',
    CONSTR_EXCLUSION: 'add-exclusion',
};
function sql_postgresql_constraintOf(node, table, line) {
    const verb = CONSTRAINT_VERBS[(0,plain/* textOf */.b6)((0,plain.at)(node, 'contype')) ?? ''];
    const name = (0,plain/* textOf */.b6)((0,plain.at)(node, 'conname')) ?? '';
    const isOnline = (0,plain.at)(node, 'skip_validation') === true || (0,plain.at)(node, 'indexname') !== undefined;
    return verb === undefined ? [] : [statement({ verb, line, table, name, isOnline })];
}
function columnOf(node, table, line) {
    const constraints = (0,plain/* listOf */.c3)((0,plain.at)(node, 'constraints')).map((one) => (0,plain.at)(one, 'Constraint'));
    const kinds = constraints.map((one) => (0,plain/* textOf */.b6)((0,plain.at)(one, 'contype')));
    const given = constraints.find((one) => (0,plain.at)(one, 'contype') === 'CONSTR_DEFAULT');
    const type = (0,plain/* listOf */.c3)((0,plain.at)(node, 'typeName', 'names')).map((one) => (0,plain.at)(one, 'String', 'sval'));
    const isFilled = kinds.includes('CONSTR_GENERATED') || kinds.includes('CONSTR_IDENTITY');
    const isSerial = SERIAL.test((0,plain/* textOf */.b6)(type.at(-1)) ?? '');
    return statement({
        verb: 'add-column',
        line,
        table,
        name: (0,plain/* textOf */.b6)((0,plain.at)(node, 'colname')) ?? '',
        isRequired: kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY'),
        defaultValue: isFilled || isSerial || (given !== undefined && isVolatile((0,plain.at)(given, 'raw_expr')))
            ? 'volatile'
            : given === undefined
                ? 'none'
                : 'constant',
    });
}
/** Any function that is not known to be stable, however deep: what is not known is taken for volatile. */
function isVolatile(value) {
    if (Array.isArray(value))
        return value.some(isVolatile);
    return Object.entries((0,plain/* mapOf */.A7)(value)).some(([key, inner]) => {
        if (key !== 'FuncCall')
            return isVolatile(inner);
        const name = (0,plain/* textOf */.b6)((0,plain.at)((0,plain/* listOf */.c3)((0,plain.at)(inner, 'funcname')).at(-1), 'String', 'sval')) ?? '';
        return !STABLE.has(name) || isVolatile((0,plain.at)(inner, 'args'));
    });
}
function renames(node, table, line) {
    const kind = (0,plain.at)(node, 'renameType');
    const name = (0,plain/* textOf */.b6)((0,plain.at)(node, 'subname')) ?? '';
    if (kind === 'OBJECT_COLUMN')
        return [statement({ verb: 'rename-column', line, table, name })];
    if (kind === 'OBJECT_TABLE' || kind === 'OBJECT_VIEW')
        return [statement({ verb: 'rename-table', line, table })];
    return [statement({ verb: 'other', line, table, name })];
}
const DROP_VERBS = {
    OBJECT_TABLE: 'drop-table',
    OBJECT_SCHEMA: 'drop-schema',
    OBJECT_TYPE: 'drop-type',
    OBJECT_INDEX: 'drop-index',
};
function sql_postgresql_drops(node, line) {
    const verb = DROP_VERBS[(0,plain/* textOf */.b6)((0,plain.at)(node, 'removeType')) ?? ''] ?? 'other';
    const isOnline = (0,plain.at)(node, 'concurrent') === true;
    return (0,plain/* listOf */.c3)((0,plain.at)(node, 'objects')).map((object) => {
        const parts = (0,plain.at)(object, 'List', 'items') ?? (0,plain.at)(object, 'TypeName', 'names') ?? [object];
        return statement({ verb, line, table: namesText(parts), isOnline });
    });
}
function hasOption(options, name) {
    return (0,plain/* listOf */.c3)(options).some((option) => (0,plain.at)(option, 'DefElem', 'defname') === name);
}
function nameOf(relation) {
    return [(0,plain.at)(relation, 'schemaname'), (0,plain.at)(relation, 'relname')]
        .flatMap((part) => (0,plain/* textOf */.b6)(part) ?? [])
        .join('.');
}
function namesText(names) {
    return (0,plain/* listOf */.c3)(names)
        .flatMap((one) => (0,plain/* textOf */.b6)((0,plain.at)(one, 'String', 'sval')) ?? [])
        .join('.');
}
//# sourceMappingURL=sql-postgresql.js.map
;// CONCATENATED MODULE: ./build/src/adapters/readers/migration.js





/** Longest migration that is read: one MiB of SQL takes PostgreSQL's grammar a second and a half. */
const MIGRATION_CHARS_MAX = 1024 * 1024;
const LANGUAGES = {
    rb: 'ruby',
    py: 'python',
    php: 'php',
    exs: 'elixir',
    cs: 'csharp',
    ...Object.fromEntries(['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((end) => [end, 'javascript'])),
};
/** Reads migrations of every framework: SQL by a grammar, code by its calls and the SQL that it hands over. */
function migrationReader() {
    const readSql = sqlReader();
    return async (text, path) => {
        if (text.length > MIGRATION_CHARS_MAX)
            throw new SyntaxError('it is too long for a migration');
        const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
        if (ending === 'sql')
            return readSqlFile(text, path, readSql);
        const language = LANGUAGES[ending];
        if (language === undefined)
            throw new SyntaxError('nothing here reads migrations of this form');
        return readCode(text, path, language, readSql);
    };
}
const UNDO_FILE = /(?:\.down\.sql|(?:^|\/)(?:U\d[^/]*__[^/]*|down)\.sql)$/i;
const DOWN_MARK = /^--[ \t]*(?:\+goose[ \t]+Down|migrate:down|rollback\b|@?UNDO\b|\+migrate[ \t]+Down)[^\n]*$/im;
const MARKED = /^--[ \t]*(?:\+goose[ \t]+Up|migrate:up|\+migrate[ \t]+Up)/im;
const UNWRAPPED = /^--[ \t]*(?:\+goose[ \t]+NO[ \t]+TRANSACTION|migrate:up[^\n]*transaction:false)/im;
async function readSqlFile(text, path, readSql) {
    if (UNDO_FILE.test(path))
        return { parts: [], wayBack: null, isWrapped: false };
    const isMarked = MARKED.test(text);
    const mark = DOWN_MARK.exec(text);
    const up = isMarked && mark !== null ? text.slice(0, mark.index) : text;
    const back = mark === null ? '' : text.slice(mark.index + mark[0].length);
    return {
        parts: [await readSql(plainSql(up), path)],
        wayBack: isMarked ? (back.replace(/--[^\n]*/g, '').trim() === '' ? 'missing' : 'there') : null,
        isWrapped: isMarked && !UNWRAPPED.test(text),
    };
}
/** Placeholders become names, and lines for psql become blank; every line stays where it is. */
function plainSql(sql) {
    return sql
        .replace(/\$\{[\w.:-]{1,100}\}/g, (name) => 'p'.repeat(name.length))
        .replace(/^\\[^\n]*$/gm, '');
}
async function readCode(text, path, language, readSql) {
    const source = codeText(text, language);
    const sections = sectionsOf(source, language);
    if (sections === null)
        throw new SyntaxError('it has no function that goes forward');
    const { from, to, wayBack } = sections;
    const calls = callsIn(text, source, language, from, to);
    const parts = [{ dialect: 'calls', statements: calls }];
    for (const { sql, line } of sqlIn(text, source, language, from, to)) {
        const { dialect, statements } = await readSql(withoutHoles(sql, language), path);
        parts.push({ dialect, statements: statements.map((one) => moved(one, line - 1)) });
    }
    return { parts, wayBack, isWrapped: false };
}
/** What the code puts into a text becomes a name. */
function withoutHoles(sql, language) {
    const holes = language === 'ruby' || language === 'elixir' ? /#\{[^}]{0,200}\}/g : /\$?\{[^}]{0,200}\}|%s/g;
    return sql.replace(holes, 'hole');
}
function moved(one, lines) {
    return { ...one, line: one.line + lines };
}
const MYSQL_SIGNS = /`[^`\n]+`|\bENGINE\s*=|\bAUTO_INCREMENT\b|\bUNSIGNED\b|\bMODIFY\s+(?:COLUMN\s)?|\bCHANGE\s+COLUMN\b/i;
/** The grammar that the path or the text tells; PostgreSQL's otherwise, and the other where it does not fit. */
function sqlReader() {
    const readers = new Map();
    function reader(dialect) {
        const known = readers.get(dialect) ?? (dialect === 'mysql' ? mysqlReader() : postgresqlReader());
        readers.set(dialect, known);
        return known.catch((error) => {
            throw new SyntaxError(`the grammar of ${dialect} could not be loaded: ${error}`);
        });
    }
    return async (sql, path) => {
        const likely = isMysql(sql, path) ? 'mysql' : 'postgresql';
        const other = likely === 'mysql' ? 'postgresql' : 'mysql';
        // A grammar that cannot be loaded is no reason to ask the other, which understands the text otherwise.
        const read = await reader(likely);
        try {
            return { dialect: likely, statements: read(sql) };
        }
        catch (error) {
            try {
                return { dialect: other, statements: (await reader(other))(sql) };
            }
            catch {
                throw error;
            }
        }
    };
}
function isMysql(sql, path) {
    if (/(?:^|[/._-])(?:postgres(?:ql)?|pgsql|pg)(?:[/._-]|$)/i.test(path))
        return false;
    return /(?:^|[/._-])(?:mysql|mariadb)(?:[/._-]|$)/i.test(path) || MYSQL_SIGNS.test(sql);
}
//# sourceMappingURL=migration.js.map

/***/ }),

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   i: () => (/* binding */ PLAIN_DEPTH_MAX),
/* harmony export */   jh: () => (/* binding */ isMap)
/* harmony export */ });
/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
const PLAIN_DEPTH_MAX = 100;
const EMPTY_MAP = Object.freeze(Object.create(null));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as a map; an empty one when it is something else. */
function mapOf(value) {
    return isMap(value) ? value : EMPTY_MAP;
}
/** The value as a list; an empty one when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
function at(value, ...keys) {
    let inner = value;
    for (const key of keys) {
        if (!isMap(inner) || !Object.hasOwn(inner, key))
            return undefined;
        inner = inner[key];
    }
    return inner;
}
/** Keys and values of a map, in the order of the file. */
function entriesOf(value) {
    return Object.entries(mapOf(value));
}
/** Every text in the value, however deep, with the key that it stands under. */
function textsIn(value) {
    const found = [];
    const walk = (inner, key, depth) => {
        if (depth > PLAIN_DEPTH_MAX)
            return;
        if (typeof inner === 'string')
            found.push({ key, text: inner });
        else if (Array.isArray(inner))
            for (const one of inner)
                walk(one, key, depth + 1);
        else
            for (const [name, one] of entriesOf(inner))
                walk(one, name, depth + 1);
    };
    walk(value, '', 0);
    return found;
}
/** The same value written in the same way, whatever the order of the keys. */
function canonical(value) {
    return JSON.stringify(sorted(value ?? null, 0));
}
function sorted(value, depth) {
    if (depth > PLAIN_DEPTH_MAX)
        return null;
    if (Array.isArray(value))
        return value.map((one) => sorted(one, depth + 1));
    if (!isMap(value))
        return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]));
}
//# sourceMappingURL=plain.js.map

/***/ })

};
