function declarations(style: string): Map<string, string> {
	const pairs = style.split(';').flatMap((part): Array<[string, string]> => {
		const at = part.indexOf(':');
		if (at < 0) return [];
		const value = part.slice(at + 1).replace(/!important/i, '');
		return [[part.slice(0, at).trim().toLowerCase(), value.trim().toLowerCase()]];
	});
	return new Map(pairs);
}

/** Pixels too small to read: 0 to 2, also as `0`, `0em` or `.1px`. */
function isTiny(size: string | undefined): boolean {
	const [, number, unit] = /^([\d.]+)(px|pt|em|rem|%)?$/.exec(size ?? '') ?? [];
	if (number === undefined) return false;
	return Number(number) <= (unit === 'px' || unit === 'pt' ? 2 : 0);
}

function isInvisible(style: string): boolean {
	const css = declarations(style);
	const is = (name: string, ...values: string[]) => values.includes(css.get(name) ?? '');
	// White on a color is a button; white on nothing is hidden from people.
	const white = is('color', '#fff', '#ffffff', 'white', 'transparent', 'rgb(255,255,255)');
	const painted = css.has('background') || css.has('background-color');
	return (
		is('display', 'none') ||
		is('visibility', 'hidden', 'collapse') ||
		is('mso-hide', 'all') ||
		(css.has('opacity') && Number(css.get('opacity')) === 0) ||
		(is('max-height', '0', '0px') && is('overflow', 'hidden')) ||
		isTiny(css.get('font-size')) ||
		(white && !painted)
	);
}

/** Gives every element whose own style hides it from people the attribute `hidden`. */
export function markInvisible(html: string): string {
	return html.replace(
		/\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/gi,
		(attribute, double: string | undefined, single: string | undefined) =>
			isInvisible(double ?? single ?? '') ? `${attribute} hidden` : attribute,
	);
}
