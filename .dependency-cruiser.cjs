// The arrows of ARCHITECTURE.md: shell -> runtime -> core; inside core gate -> {zoho, gpt} -> kernel.
module.exports = {
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.cjs', '.js', '.json'] },
	},
	forbidden: [
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
			to: { path: '^nodes/core/(zoho|gpt|gate)/', pathNot: '^nodes/core/$1/' },
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
			name: 'openai-in-runtime-alone',
			severity: 'error',
			from: { path: '^(nodes|credentials)/', pathNot: '^nodes/runtime/' },
			to: { path: '(^|/)node_modules/openai/' },
		},
	],
};
