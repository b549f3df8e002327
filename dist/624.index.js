export const id = 624;
export const ids = [624];
export const modules = {

/***/ 30444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openRangesIn),
/* harmony export */   n: () => (/* binding */ starActionsIn)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);

const EVERY_ADDRESS = new Set([
    '0.0.0.0/0',
    '::/0',
    '*',
    'Internet',
    '0.0.0.0',
]);
const ADDRESS_KEYS = new Set([
    ...[
        'cidr_blocks',
        'ipv6_cidr_blocks',
        'cidr_ipv4',
        'cidr_ipv6',
        'source_ranges',
        'source_address_prefix',
    ],
    ...[
        'source_address_prefixes',
        'source_cidr_blocks',
        'CidrIp',
        'CidrIpv6',
        'loadBalancerSourceRanges',
    ],
]);
/** Places, by the names on the way there, at which traffic may come in from every address. */
function openRangesIn(file) {
    const found = [];
    walk(file ?? undefined, [], (path, map) => {
        // Traffic that goes out says nothing about who comes in.
        if (path.includes('egress') ||
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'type') === 'egress' ||
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'direction') === 'EGRESS')
            return;
        if ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'direction') === 'Outbound')
            return;
        for (const [key, value] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(map)) {
            if (!ADDRESS_KEYS.has(key))
                continue;
            const all = typeof value === 'string' ? [value] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
            if (all.some((one) => typeof one === 'string' && EVERY_ADDRESS.has(one))) {
                found.push(`${path.join('.')}${portsOf(map)}`);
            }
        }
    });
    return found;
}
function portsOf(map) {
    const from = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'from_port') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'FromPort') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'destination_port_range');
    const to = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'to_port') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'ToPort');
    if (from === undefined)
        return '';
    return ` (port ${String(from)}${to === undefined || to === from ? '' : ` to ${String(to)}`})`;
}
/** Statements that allow every action, or every action on everything; sentences with their places. */
function starActionsIn(file) {
    const found = [];
    const look = (path, map) => {
        const effect = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'effect') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'Effect')) ?? 'Allow';
        const actions = textsOf((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'actions') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'Action') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'verbs'));
        const resources = textsOf((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'resources') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'Resource'));
        if (effect !== 'Allow' || actions.length === 0)
            return;
        const where = path.join('.');
        if (actions.includes('*'))
            found.push(`${where} allows every action`);
        else if (resources.includes('*') && actions.some((action) => action.endsWith(':*'))) {
            found.push(`${where} allows ${actions.filter((one) => one.endsWith(':*')).join(', ')} on everything`);
        }
    };
    walk(file ?? undefined, [], (path, map) => {
        look(path, map);
        for (const [key, value] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(map)) {
            if (POLICY_KEYS.has(key) && typeof value === 'string') {
                for (const statement of statementsIn(value))
                    look([...path, key], statement);
            }
        }
    });
    return found;
}
const POLICY_KEYS = new Set(['policy', 'inline_policy', 'assume_role_policy']);
/**
 * Statements of a policy that is written as JSON text, or by jsonencode: its actions and resources, told by
 * the words alone, since nothing here computes.
 */
function statementsIn(text) {
    return text
        .split(/(?=\bEffect\b)/)
        .slice(1)
        .map((part) => ({
        Effect: /^Effect\W+(\w+)/.exec(part)?.[1] ?? '',
        Action: wordsAfter(part, 'Action'),
        Resource: wordsAfter(part, 'Resource'),
    }));
}
function wordsAfter(text, key) {
    const found = new RegExp(`\\b${key}"?\\s*[=:]\\s*(\\[[^\\]]*\\]|"[^"]*")`).exec(text);
    return [...(found?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
}
function textsOf(value) {
    const all = typeof value === 'string' ? [value] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
    return all.filter((one) => typeof one === 'string');
}
/** Calls back for every map, with the keys on the way to it. */
function walk(value, path, see) {
    if (path.length > _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN_DEPTH_MAX */ .i)
        return;
    if (Array.isArray(value)) {
        for (const one of value)
            walk(one, path, see);
    }
    else if ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        see(path, value);
        for (const [key, one] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value))
            walk(one, [...path, key], see);
    }
}
//# sourceMappingURL=cloud-access.js.map

/***/ }),

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

/***/ 80624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terraformEdits: () => (/* binding */ terraformEdits)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);
/* harmony import */ var _cloud_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30444);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74586);



/**
 * Dangerous edits of one Terraform file, told from what is written: what a plan would do to the real
 * resources is known only to Terraform. null = the file was not there.
 */
function terraformEdits(before, after) {
    const old = resourcesOf(before);
    const now = resourcesOf(after);
    const moved = movedIn(after);
    const edits = [...old].flatMap(([address, body]) => {
        const next = now.get(address);
        if (next !== undefined)
            return changedEdits(address, body, next);
        return moved.has(address) ? [] : removedEdits(address);
    });
    return [...edits, ...accessEdits(before, after)];
}
function resourcesOf(file) {
    const found = new Map();
    for (const [type, names] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file ?? undefined, 'resource'))) {
        for (const [name, bodies] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(names)) {
            const body = Array.isArray(bodies) ? bodies[0] : bodies;
            if ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(body))
                found.set(`${type}.${name}`, body);
        }
    }
    return found;
}
/** Addresses that a `moved` block gives another name to, or a `removed` block lets go without destroying. */
function movedIn(file) {
    const blocks = (type) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file ?? undefined, type));
    const kept = blocks('removed').filter((block) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(block, 'lifecycle')).some((one) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'destroy') === false));
    return new Set([...blocks('moved'), ...kept].flatMap((block) => {
        const from = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(block, 'from'));
        return from === null ? [] : [from.replace(/^\$\{|\}$/g, '')];
    }));
}
/** Types of resources that hold what cannot be made again: databases, disks, buckets, queues, keys. */
const HOLDS_DATA = /(?:^|_)(?:db|rds|database|databases|sql|mysql|postgresql|mariadb|docdb|neptune|redshift|dynamodb|cosmosdb|spanner|bigtable|bigquery|firestore|elasticache|memorystore|redis|opensearch|elasticsearch|mongodb|cassandra|volume|disk|ebs|efs|filestore|fsx|bucket|blob|storage|s3|backup|kms|key_vault|queue|topic|kinesis|kafka|msk|eventhub)(?:_|$)/;
/** Types about such a resource that hold nothing themselves. */
const HOLDS_NOTHING = /_(?:policy|policy_document|acl|notification|logging|metric|alarm|grant|grants|iam_(?:binding|member|policy)|attachment|association|parameter_group|option_group|subnet_group|subscription|public_access_block|ownership_controls|cors_configuration|firewall_rule|website_configuration|alias)$/;
function holdsData(address) {
    const type = address.split('.')[0] ?? '';
    return HOLDS_DATA.test(type) && !HOLDS_NOTHING.test(type);
}
function removedEdits(address) {
    return [
        holdsData(address)
            ? (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('data-resource-removed', `${address} was taken out: it is destroyed with its data`, 'no')
            : (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('resource-removed', `${address} was taken out: it is destroyed`, 'with_care'),
    ];
}
function changedEdits(address, before, after) {
    return [
        ...protectionEdits(address, before, after),
        ...(holdsData(address) ? dataEdits(address, before, after) : []),
    ];
}
/** Keys that keep a resource from being destroyed, and the value that protects. */
const PROTECTIONS = [
    ['deletion_protection', true],
    ['deletion_protection_enabled', true],
    ['deletion_protection_policy', true],
    ['termination_protection', true],
    ['disable_api_termination', true],
    ['enable_deletion_protection', true],
    ['purge_protection_enabled', true],
    ['skip_final_snapshot', false],
    ['force_destroy', false],
    ['delete_automated_backups', false],
];
function protectionEdits(address, before, after) {
    const prevent = (body) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(body, 'lifecycle')).some((one) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'prevent_destroy') === true);
    const edits = prevent(before) && !prevent(after)
        ? [
            (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('protection-removed', `${address} may be destroyed: prevent_destroy is gone`, 'with_care'),
        ]
        : [];
    for (const [key, protects] of PROTECTIONS) {
        const old = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key);
        const now = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, key);
        const isLost = protects ? old === true && now !== true : now === true && old !== true;
        if (isLost) {
            const is = now === undefined ? 'gone' : `${String(now)} now`;
            edits.push((0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('protection-removed', `${address}: ${key} is ${is}`, 'with_care'));
        }
    }
    return edits;
}
/**
 * Attributes of databases and disks with which the AWS, Google and Azure providers make most of them anew
 * ("forces replacement"). Which ones do depends on the type and on the version of the provider.
 */
const REPLACED_BY = [
    ...['cluster_identifier', 'availability_zone', 'snapshot_identifier', 'engine'],
    ...[
        'storage_encrypted',
        'kms_key_id',
        'db_name',
        'username',
        'encrypted',
        'hash_key',
        'range_key',
    ],
    ...['bucket', 'name', 'region', 'location', 'zone', 'snapshot_id', 'source_snapshot'],
];
const SIZES = ['allocated_storage', 'size', 'disk_size', 'disk_size_gb', 'size_gb', 'storage_mb'];
const VERSIONS = ['engine_version', 'database_version', 'version', 'kafka_version'];
function dataEdits(address, before, after) {
    const changed = (key) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key) !== undefined && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key)) !== (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, key));
    const show = (value) => (value === undefined ? 'nothing' : String(value));
    return [
        ...REPLACED_BY.filter(changed).map((key) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('data-replaced', `${address} may be made anew, without its data: ${key} changed`, 'no')),
        ...VERSIONS.filter(changed).map((key) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('engine-version', `${address}: ${key} goes from ${show((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key))} to ${show((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, key))}`, 'no')),
        ...SIZES.filter((key) => isShrunk((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key), (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, key))).map((key) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('storage-shrunk', `${address}: ${key} shrinks from ${show((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(before, key))} to ${show((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, key))}`, 'no')),
    ];
}
function isShrunk(before, after) {
    return typeof before === 'number' && typeof after === 'number' && after < before;
}
/** Doors that were opened in this file, wherever it says so. */
function accessEdits(before, after) {
    return [
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .added */ .v)((0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_1__/* .openRangesIn */ .A)(before), (0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_1__/* .openRangesIn */ .A)(after)).map((what) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('open-to-the-world', `${what} is open to every address`)),
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .added */ .v)((0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_1__/* .starActionsIn */ .n)(before), (0,_cloud_access_js__WEBPACK_IMPORTED_MODULE_1__/* .starActionsIn */ .n)(after)).map((what) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .edit */ .h)('access-to-everything', what)),
    ];
}
//# sourceMappingURL=terraform-edits.js.map

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
