const ownLooks = /^<w:r(?: [^<>]*)?>\s*<w:rPr>/;
/** `w:vanish` hides a run unless it is switched off (ISO/IEC 29500-1, 17.3.2.41). */
const vanishes = /<w:vanish(?: w:val="(?:1|true|on)")?\s?\/>/;
const words = /<w:t(?: [^<>]*)?>[^<]*<\/w:t>/g;

/** A part of a Word document without the words of runs that Word shows to nobody; its parser knows no such runs. */
export function withoutHiddenRuns(xml: string): string {
	if (!xml.includes('<w:vanish')) return xml;
	return xml
		.split(/(?=<w:r[ >])/)
		.map((run) => {
			const looks = run.slice(0, Math.max(0, run.indexOf('</w:rPr>')));
			return ownLooks.test(run) && vanishes.test(looks) ? run.replace(words, '') : run;
		})
		.join('');
}
