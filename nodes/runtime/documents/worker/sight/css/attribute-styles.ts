import type { Element } from 'domhandler';
import { colorOf } from './colors';

/** What old attributes say of an element, as the CSS that any rule wins over. */
export function attributeStyles({ name, attribs }: Element): Array<[name: string, value: string]> {
	const styles: Array<[string, string]> = [];
	const add = (property: string, value: string | undefined) => {
		if (value !== undefined && value.trim() !== '') styles.push([property, value.trim()]);
	};
	if ('hidden' in attribs || (name === 'dialog' && !('open' in attribs))) add('display', 'none');
	// Links have a color of their own, whatever stands around them.
	if (name === 'a' && 'href' in attribs) add('color', '#0000ee');
	add('background-color', colorWord(attribs['bgcolor']));
	add('background-image', attribs['background'] && `url(${attribs['background']})`);
	if (name === 'body') add('color', colorWord(attribs['text']));
	if (name === 'font') add('color', colorWord(attribs['color']));
	// Browsers show a size of 0 or -7 as the smallest one, which can be read.
	if (name === 'font' && 'size' in attribs) add('font-size', 'medium');
	if (name === 'td' || name === 'th') add('display', 'table-cell');
	if (name !== 'font') {
		add('width', attribs['width']);
		add('height', attribs['height']);
	}
	return styles;
}

/**
 * The color of an old attribute: a name, `#` and digits, or whatever else, of which browsers make three
 * numbers. Source: HTML Standard, rules for parsing a legacy color value.
 */
function colorWord(written: string | undefined): string | undefined {
	const value = written?.trim().toLowerCase();
	if (value === undefined || value === '' || colorOf(value)) return value;
	const digits = value
		.replace(/^#/, '')
		.slice(0, 128)
		.replace(/[^0-9a-f]/g, '0');
	const length = Math.ceil(digits.length / 3);
	const parts = [0, 1, 2].map((at) =>
		digits
			.padEnd(3 * length, '0')
			.slice(at * length)
			.slice(0, length),
	);
	return `#${parts.map((part) => part.slice(-8).slice(0, 2).padStart(2, '0')).join('')}`;
}
