/**
 * Addresses as text. Mail nodes give a text, `{ value: [{ name, address }], text }`, or Microsoft's
 * `{ emailAddress: { name, address } }`, each alone or in a list; '' for what is none. Of a group its
 * members are shown; one without any, such as `undisclosed-recipients:;`, as it is written.
 */
export function showAddress(value: unknown): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(showAddress).filter(Boolean).join(', ');
	if (typeof value !== 'object' || value === null) return '';
	const inside = 'value' in value ? showAddress(value.value) : '';
	if (inside !== '') return inside;
	if ('text' in value && typeof value.text === 'string') return value.text;
	if ('emailAddress' in value) return showAddress(value.emailAddress);
	const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
	if ('group' in value) return showAddress(value.group) || `${name}:;`;
	if ('address' in value && typeof value.address === 'string') {
		return name && name !== value.address ? `${quoted(name)} <${value.address}>` : value.address;
	}
	return '';
}

/** A name with anything but words in it is quoted: a comma would make two addresses of it. */
const quoted = (name: string) =>
	/[",;:<>@()[\]\\]/.test(name) ? `"${name.replace(/["\\]/g, '')}"` : name;
