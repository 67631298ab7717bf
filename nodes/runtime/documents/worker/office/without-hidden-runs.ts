const style = /<w:style [^<>]*\bw:styleId="([^"<>]*)"[^<>]*>/g;
const base = /<w:basedOn w:val="([^"]*)"/;
const named = /<w:[pr]Style w:val="([^"]*)"/;
const ownLooks = /^<w:r(?: [^<>]*)?>\s*<w:rPr>/;
/** `w:vanish` hides a run unless it is switched off (ISO/IEC 29500-1, 17.3.2.41). */
const vanish = /<w:vanish(?: w:val="([^"]*)")?\s?\/>/;
const words = /<w:t(?: [^<>]*)?>[^<]*<\/w:t>/g;

/** Whether a part of a document says that words are hidden; undefined where it says nothing. */
function saysHidden(looks: string): boolean | undefined {
	const found = vanish.exec(looks);
	return found ? !/^(?:0|false|off)$/.test(found[1] ?? '') : undefined;
}

/** The styles of a document (`styles.xml`) that hide what is written in them, by id. */
export function hiddenStyles(styles: string): ReadonlySet<string> {
	if (!styles.includes('<w:vanish')) return new Set();
	const starts = [...styles.matchAll(style)];
	const all = new Map(
		starts.map(({ 1: id = '', index }, at) => {
			const looks = styles.slice(index, starts[at + 1]?.index);
			return [id, { own: saysHidden(looks), basedOn: base.exec(looks)?.[1] ?? '' }];
		}),
	);
	const isHidden = (id: string, seen: Set<string>): boolean => {
		const found = all.get(id);
		if (!found || seen.has(id)) return false;
		return found.own ?? isHidden(found.basedOn, seen.add(id));
	};
	return new Set([...all.keys()].filter((id) => isHidden(id, new Set())));
}

/**
 * A part of a Word document without the words of runs that Word shows to nobody, by themselves or by a
 * style of `hidden`; its parser knows no such runs.
 */
export function withoutHiddenRuns(xml: string, hidden: ReadonlySet<string>): string {
	if (hidden.size === 0 && !xml.includes('<w:vanish')) return xml;
	const isHidden = (looks: string) => hidden.has(named.exec(looks)?.[1] ?? '');
	return xml
		.split(/(?=<w:p[ >])/)
		.map((paragraph) => {
			const [before = '', ...runs] = paragraph.split(/(?=<w:r[ >])/);
			const around = isHidden(before);
			return [before, ...runs.map((run) => withoutHidden(run, around, isHidden))].join('');
		})
		.join('');
}

function withoutHidden(run: string, around: boolean, isHidden: (looks: string) => boolean): string {
	const looks = ownLooks.test(run) ? run.slice(0, Math.max(0, run.indexOf('</w:rPr>'))) : '';
	return (saysHidden(looks) ?? (around || isHidden(looks))) ? run.replace(words, '') : run;
}
