import type { Element } from 'domhandler';

/** What old attributes say of an element, as the CSS that any rule wins over. */
export function attributeStyles({ name, attribs }: Element): Array<[name: string, value: string]> {
	const styles: Array<[string, string]> = [];
	const add = (property: string, value: string | undefined) => {
		if (value !== undefined && value.trim() !== '') styles.push([property, value.trim()]);
	};
	if ('hidden' in attribs) add('display', 'none');
	// Links have a color of their own, whatever stands around them.
	if (name === 'a' && 'href' in attribs) add('color', '#0000ee');
	add('background-color', colorWord(attribs['bgcolor']));
	add('background-image', attribs['background'] && `url(${attribs['background']})`);
	if (name === 'body') add('color', colorWord(attribs['text']));
	if (name === 'font') add('color', colorWord(attribs['color']));
	// Browsers show a size of 0 or -7 as the smallest one, which can be read.
	if (name === 'font' && 'size' in attribs) add('font-size', 'medium');
	if (name !== 'font') {
		add('width', attribs['width']);
		add('height', attribs['height']);
	}
	return styles;
}

/** Old pages leave the `#` out. */
const colorWord = (value: string | undefined) =>
	value !== undefined && /^\s*[0-9a-f]{6}\s*$/i.test(value)
		? `#${value.trim()}`
		: value?.toLowerCase();
