const format = /<(?:\w{1,20}:)?numFmt\s[^<>]{1,2000}>/g;
const looks = /<(?:\w{1,20}:)?xf(?:\s[^<>]{0,2000})?>/g;
const cell =
	/<((?:\w{1,20}:)?c)(\s[^<>]{1,500})>(<(?:\w{1,20}:)?f(?:\s[^<>]{0,500})?(?:\/>|>[^<]*<\/(?:\w{1,20}:)?f>))?<((?:\w{1,20}:)?v)>([^<]*)<\/\4>/g;

const valueOf = (element: string, attribute: RegExp) => attribute.exec(element)?.[1];

/** A number as a format shows it; undefined where the number alone says as much. */
type Show = ((value: number) => string) | undefined;

/** Formats that no file spells out (ISO/IEC 29500-1, 18.8.30), of those that matter here. */
const builtIn: [id: string, code: string][] = [
	['9', '0%'],
	['10', '0.00%'],
	['46', '[h]:mm:ss'],
];

/**
 * A table whose numbers stand as people see them where the number alone would mislead: a share in
 * percent, an article number or a postal code with its zeros in front, hours beyond a day. `styles` is
 * the workbook's part of formats.
 */
export function shownNumbers(sheet: string, styles: string): string {
	const shows = showsOf(styles);
	if (shows.every((show) => show === undefined)) return sheet;
	return sheet.replace(
		cell,
		(all, tag: string, about: string, rule = '', value: string, written: string) => {
			const show = shows[Number(valueOf(about, /\ss="(\d{1,9})"/) ?? -1)];
			const type = valueOf(about, /\st="([^"]*)"/) ?? 'n';
			const number = Number(written);
			if (!show || type !== 'n' || written.trim() === '' || !Number.isFinite(number)) return all;
			const others = about.replace(/\st="[^"]*"/, '');
			return `<${tag}${others} t="str">${rule}<${value}>${show(number)}</${value}>`;
		},
	);
}

function showsOf(styles: string): Show[] {
	const codes = new Map(builtIn);
	for (const element of styles.match(format) ?? []) {
		const id = valueOf(element, /\snumFmtId="(\d{1,9})"/);
		if (id !== undefined) codes.set(id, valueOf(element, /\sformatCode="([^"]*)"/) ?? '');
	}
	const start = styles.search(/<(?:\w{1,20}:)?cellXfs\b/);
	const end = styles.search(/<\/(?:\w{1,20}:)?cellXfs>/);
	const cells = start < 0 || end < start ? '' : styles.slice(start, end);
	return (cells.match(looks) ?? []).map((element) =>
		showBy(codes.get(valueOf(element, /\snumFmtId="(\d{1,9})"/) ?? '') ?? ''),
	);
}

function showBy(code: string): Show {
	// What stands between quotes is shown as it is; the other parts are for negative numbers and texts.
	const [first = ''] = code.replace(/&quot;.*?&quot;|\\./g, '').split(';');
	if (first.includes('%')) return (value) => `${Number((value * 100).toPrecision(15))}%`;
	const zeros = /^0{2,20}$/.exec(first)?.[0].length;
	if (zeros !== undefined) {
		return (value) => (value < 0 ? String(value) : String(value).padStart(zeros, '0'));
	}
	return /\[h{1,2}\]/i.test(first) ? showHours : undefined;
}

function showHours(days: number): string {
	const minutes = Math.round(Math.abs(days) * 24 * 60);
	const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
	return days < 0 ? `-${clock}` : clock;
}
