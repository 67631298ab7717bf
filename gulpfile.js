// Makes of tsc's output what is published: icons, bundled libraries in dist/vendor, their licences.
const { builtinModules } = require('node:module');
const fs = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const DIST = path.join(__dirname, 'dist');
const VENDOR = path.join(DIST, 'vendor');

/** What n8n itself provides; everything else that is imported by name gets bundled. */
const FROM_HOST = new Set(['n8n-workflow']);

const IMPORT = /\b(require|import)\(\s*(["'])([^"'.][^"']*)\2\s*\)/g;

async function clean() {
	await fs.rm(DIST, { recursive: true, force: true });
}

function icons() {
	return src(['icons/**/*.{svg,png}', 'nodes/**/*.{svg,png}'], { base: '.', encoding: false }).pipe(
		dest(DIST),
	);
}

async function compiledFiles() {
	const found = await fs.readdir(DIST, { recursive: true, withFileTypes: true });
	return found
		.filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => !file.startsWith(VENDOR + path.sep));
}

function isLibrary(name) {
	return !FROM_HOST.has(name) && !name.startsWith('node:') && !builtinModules.includes(name);
}

function vendorFile(library) {
	return path.join(VENDOR, `${library.replace(/^@/, '').replaceAll('/', '-')}.js`);
}

/**
 * Points imports of bundled libraries at dist/vendor. A dynamic import becomes a deferred require:
 * Node's own import() would hide a bundle's default export behind a second `default`.
 */
function redirect(code, file, libraries) {
	return code.replace(IMPORT, (whole, how, _quote, name) => {
		if (!isLibrary(name)) return whole;
		libraries.add(name);
		const target = path.relative(path.dirname(file), vendorFile(name)).replaceAll(path.sep, '/');
		const relative = target.startsWith('.') ? target : `./${target}`;
		const required = `require(${JSON.stringify(relative)})`;
		return how === 'require' ? required : `Promise.resolve().then(() => ${required})`;
	});
}

const BUNDLING = {
	bundle: true,
	format: 'cjs',
	platform: 'node',
	// A linked node_modules must not put this machine's paths into the bundle.
	preserveSymlinks: true,
	target: 'node22',
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	metafile: true,
	logLevel: 'warning',
};

async function bundle(library) {
	const hasDefault = 'default' in (await import(library));
	const lines = [`export * from '${library}';`];
	if (hasDefault) lines.push(`export { default } from '${library}';`);
	const { metafile } = await esbuild.build({
		...BUNDLING,
		stdin: { contents: lines.join('\n'), resolveDir: __dirname },
		outfile: vendorFile(library),
	});
	return bundledIn(vendorFile(library), metafile);
}

/** Folders of the packages a bundle is made of, with the bundle. */
function bundledIn(file, { inputs }) {
	const folders = new Set(Object.keys(inputs).map(packageFolder).filter(Boolean));
	const name = path.relative(__dirname, file).replaceAll(path.sep, '/');
	return [...folders].map((folder) => ({ folder, file: name }));
}

/** The thread that reads documents is a program of its own: one file with the parsers it needs. */
const WORKER = 'nodes/runtime/documents/worker/document-worker';
const WORKER_FILE = 'vendor/document-worker.js';

/** Bundles the compiled worker; what nothing else loads then goes. */
async function documentWorker() {
	const entry = path.join(DIST, `${WORKER}.js`);
	const outfile = path.join(DIST, WORKER_FILE);
	const { metafile } = await esbuild.build({ ...BUNDLING, entryPoints: [entry], outfile });
	await fs.rm(path.dirname(entry), { recursive: true });
	return bundledIn(outfile, metafile);
}

/**
 * The same from the sources, at the place where those look for it: for tests, which run sources. It
 * begins with a line that names `version`, and is there at once: tests may run beside each other.
 */
async function sourceWorker(version) {
	const entry = path.join(__dirname, `${WORKER}.ts`);
	const outfile = path.join(__dirname, WORKER_FILE);
	const draft = `${outfile}.${process.pid}`;
	const banner = { js: `// ${version}` };
	await esbuild.build({ ...BUNDLING, entryPoints: [entry], outfile: draft, banner });
	await fs.rename(draft, outfile);
}

/** node_modules/a/b.js -> node_modules/a, scoped and nested packages included. */
function packageFolder(input) {
	const end = input.lastIndexOf('node_modules/');
	if (end === -1) return undefined;
	const parts = input.slice(end).split('/');
	return input.slice(0, end) + parts.slice(0, parts[1].startsWith('@') ? 3 : 2).join('/');
}

async function licenceOf(folder) {
	const manifest = JSON.parse(await fs.readFile(path.join(folder, 'package.json'), 'utf8'));
	const names = await fs.readdir(folder);
	const read = (name) => fs.readFile(path.join(folder, name), 'utf8');
	const papers = names.filter((name) => /^(licen[cs]e|notice)/i.test(name));
	const texts = await Promise.all(papers.map(read));
	if (texts.length === 0) {
		// Some small ones have it as a chapter of their README.
		const readme = names.find((name) => /^readme/i.test(name));
		const [, chapter] = (readme ? await read(readme) : '').split(/^#+ +licen[cs]e\b.*$/im);
		if (!chapter?.trim()) throw new Error(`${manifest.name} is bundled, but has no licence text`);
		texts.push(chapter);
	}
	return { name: manifest.name, version: manifest.version, licence: manifest.license, texts };
}

/** unpdf carries a build of pdf.js, which metafiles cannot show; the version is what that build says of itself. */
const CARRIED = [
	{
		by: 'unpdf',
		name: 'pdf.js',
		file: 'dist/pdfjs.mjs',
		version: /apiVersion:\s*["'`](\d[\d.]*)/,
		holder: 'Copyright Mozilla Foundation',
		licence: 'Apache-2.0',
	},
];

async function carriedBy(folders) {
	const found = CARRIED.flatMap((carried) => {
		const folder = folders.find((one) => path.basename(one) === carried.by);
		return folder === undefined ? [] : [{ ...carried, file: path.join(folder, carried.file) }];
	});
	return await Promise.all(
		found.map(async (carried) => {
			const version = carried.version.exec(await fs.readFile(carried.file, 'utf8'))?.[1];
			if (!version) throw new Error(`${carried.by} does not say which ${carried.name} it carries`);
			return { ...carried, version };
		}),
	);
}

function licencesPage(packages, carried) {
	const apache = packages.find(({ licence }) => licence === 'Apache-2.0');
	const chapters = packages.map(({ name, version, licence, files, texts }) => {
		const places = `In ${files.map((file) => `\`${file}\``).join(', ')}.`;
		const paragraphs = [places, ...texts.map((text) => text.trim())];
		return `## ${name} ${version} (${licence})\n\n${paragraphs.join('\n\n')}\n`;
	});
	for (const { by, name, version, holder, licence } of carried) {
		if (!apache) throw new Error(`No bundled package brings the text of ${licence}`);
		chapters.push(
			`## ${name} ${version}, within ${by} (${licence})\n\n${holder}\n\nThe text of the license is the one under ${apache.name} above.\n`,
		);
	}
	return `# Third-party licenses\n\nThese libraries are bundled in \`dist/vendor\`.\n\n${chapters.join('\n')}`;
}

async function vendor() {
	const libraries = new Set();
	const ofWorker = await documentWorker();
	for (const file of await compiledFiles()) {
		const code = await fs.readFile(file, 'utf8');
		const redirected = redirect(code, file, libraries);
		if (redirected !== code) await fs.writeFile(file, redirected);
	}
	const bundled = [...ofWorker, ...(await Promise.all([...libraries].map(bundle))).flat()];
	const filesOf = Map.groupBy(bundled, ({ folder }) => folder);
	const folders = [...filesOf.keys()];
	const packages = await Promise.all(
		[...filesOf].map(async ([folder, all]) => ({
			...(await licenceOf(folder)),
			files: all.map(({ file }) => file).sort(),
		})),
	);
	packages.sort((a, b) => a.name.localeCompare(b.name) || b.version.localeCompare(a.version));
	const page = licencesPage(packages, await carriedBy(folders));
	await fs.writeFile(path.join(DIST, 'THIRD_PARTY_LICENSES.md'), page);
}

exports.clean = clean;
exports.sourceWorker = sourceWorker;
exports.build = parallel(icons, vendor);
exports.default = series(clean, exports.build);
