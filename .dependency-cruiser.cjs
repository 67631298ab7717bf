// The arrows of ARCHITECTURE.md: shell -> runtime -> core; inside core gate -> {zoho, gpt} -> kernel, tools -> zoho.
/**
 * Rooms of a folder from the top down, with those each may reach besides itself. What stands at the
 * folder's own level composes them and reaches all.
 */
const rooms = {
	'nodes/core/zoho': {
		requests: ['records', 'writing', 'query', 'modules', 'wire', 'words'],
		calendar: [
			'requests',
			'customers',
			'records',
			'users',
			'writing',
			'query',
			'modules',
			'wire',
			'words',
		],
		customers: ['users', 'writing', 'query', 'modules', 'wire', 'words'],
		changes: ['records', 'query', 'modules', 'wire', 'words'],
		deals: ['records', 'writing', 'modules', 'wire', 'words'],
		leads: ['records', 'writing', 'rules', 'modules', 'wire', 'words'],
		records: ['writing', 'query', 'rules', 'modules', 'wire', 'words'],
		sources: ['notes', 'writing', 'query', 'modules', 'wire', 'words'],
		attachments: ['writing', 'modules', 'wire', 'words'],
		notes: ['writing', 'modules', 'wire', 'words'],
		channel: ['modules', 'wire', 'words'],
		tags: ['writing', 'modules', 'wire', 'words'],
		users: ['modules', 'wire', 'words'],
		organization: ['wire', 'words'],
		query: ['rules', 'modules', 'wire', 'words'],
		writing: ['wire', 'words'],
		rules: ['modules', 'words'],
		modules: ['wire', 'words'],
		wire: ['words'],
		words: [],
	},
	'nodes/core/gpt': {
		work: ['proof', 'model', 'text', 'task', 'words'],
		proof: ['text', 'task', 'words'],
		model: ['task', 'words'],
		text: ['words'],
		task: ['words'],
		words: [],
	},
	'nodes/core/gate': {
		plans: ['found', 'words'],
		answers: ['review', 'plans', 'words'],
		review: ['found', 'lookups', 'words'],
		trace: ['words'],
		verdict: ['lookups', 'words'],
		found: ['words'],
		lookups: ['words'],
		reading: ['words'],
		words: [],
	},
	'nodes/core/tools': {
		kit: ['desk', 'arguments', 'writing', 'rights', 'query', 'answer', 'words'],
		desk: ['writing', 'reading', 'rights', 'query', 'words'],
		writing: ['reading', 'rights', 'query', 'answer', 'words'],
		reading: ['rights', 'query', 'answer', 'words'],
		arguments: ['rights', 'words'],
		rights: ['query', 'answer', 'words'],
		cursor: ['words'],
		query: ['words'],
		answer: ['words'],
		words: [],
	},
	'nodes/runtime': {
		changes: ['panel', 'zoho', 'parameters', 'host', 'failures'],
		panel: ['zoho', 'parameters', 'failures'],
		model: ['panel', 'dates', 'host', 'failures'],
		zoho: ['files', 'rows', 'host', 'failures'],
		documents: ['workers', 'files', 'host'],
		workers: ['host'],
		addresses: [],
		dates: [],
		files: [],
		rows: ['parameters', 'host', 'failures'],
		parameters: [],
		failures: [],
		host: [],
	},
};

const roomArrows = Object.entries(rooms).flatMap(([folder, reaches]) =>
	Object.entries(reaches).map(([room, others]) => ({
		name: `${folder.split('/').at(-1)}-${room}-reaches-down`,
		severity: 'error',
		from: { path: `^${folder}/${room}/` },
		to: { path: `^${folder}/`, pathNot: `^${folder}/(${[room, ...others].join('|')})/` },
	})),
);

module.exports = {
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'] },
	},
	forbidden: [
		...roomArrows,
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'core-is-pure',
			comment: 'core knows no n8n, no network, no process; zod alone parses at its doors',
			severity: 'error',
			from: { path: '^nodes/core/' },
			to: { pathNot: '^nodes/core/|(^|/)node_modules/zod/' },
		},
		{
			name: 'zoho-and-gpt-are-strangers',
			severity: 'error',
			from: { path: '^nodes/core/(zoho|gpt)/' },
			to: { path: '^nodes/core/(zoho|gpt|gate|tools)/', pathNot: '^nodes/core/$1/' },
		},
		{
			name: 'tools-know-zoho-alone',
			severity: 'error',
			from: { path: '^nodes/core/tools/' },
			to: { path: '^nodes/core/(gpt|gate)/' },
		},
		{
			name: 'gate-knows-no-tools',
			severity: 'error',
			from: { path: '^nodes/core/gate/' },
			to: { path: '^nodes/core/tools/' },
		},
		{
			name: 'a-tool-has-the-desk-alone',
			comment:
				'what the desk gives is held against what the owner laid down; Zoho CRM itself knows no such bounds',
			severity: 'error',
			from: { path: '^nodes/core/tools/kit/' },
			to: {
				path: '^nodes/core/zoho/(zoho|create-zoho)\\.ts$|^nodes/core/zoho/(records|notes|query|customers/customers|users|requests)',
			},
		},
		{
			name: 'kernel-is-the-floor',
			severity: 'error',
			from: { path: '^nodes/core/kernel/' },
			to: { path: '^nodes/core/(?!kernel/)' },
		},
		{
			name: 'runtime-knows-no-shell',
			severity: 'error',
			from: { path: '^nodes/runtime/' },
			to: { path: '^nodes/(?!core/|runtime/)' },
		},
		{
			name: 'nodes-are-strangers',
			severity: 'error',
			from: { path: '^nodes/([A-Z][^/]+)/' },
			to: { path: '^nodes/[A-Z][^/]+/', pathNot: '^nodes/$1/' },
		},
		{
			name: 'credentials-stand-alone',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: '^(nodes/(?!core/)|sandbox|test)/' },
		},
		{
			name: 'shipped-never-sees-test-or-sandbox',
			severity: 'error',
			from: { path: '^(nodes|credentials)/' },
			to: { path: '^(test|sandbox)/' },
		},
		{
			name: 'sandbox-reads-no-product-code',
			comment: 'were they to share a parser, both would be wrong together',
			severity: 'error',
			from: { path: '^sandbox/' },
			to: { path: '^(nodes|credentials|test)/' },
		},
		{
			name: 'parsers-in-the-worker-alone',
			comment: 'what a stranger wrote is parsed in a thread of its own, never in that of n8n',
			severity: 'error',
			from: { path: '^(nodes|credentials)/', pathNot: '^nodes/runtime/documents/worker/' },
			to: {
				path: '(^|/)node_modules/(postal-mime|html-to-text|htmlparser2|unpdf|mammoth|read-excel-file|fflate)/|^nodes/runtime/documents/worker/',
			},
		},
		{
			name: 'openai-in-runtime-alone',
			severity: 'error',
			from: { path: '^(nodes|credentials)/', pathNot: '^nodes/runtime/' },
			to: { path: '(^|/)node_modules/openai/' },
		},
	],
};
