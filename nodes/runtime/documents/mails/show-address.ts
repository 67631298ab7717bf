/**
 * Addresses as text. Mail nodes give a text, `{ text }`, `{ value: [{ name, address }] }`, or
 * Microsoft's `{ emailAddress: { name, address } }`, each alone or in a list; '' for what is none.
 */
export function showAddress(value: unknown): string {
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return value.map(showAddress).filter(Boolean).join(', ');
	if (typeof value !== 'object' || value === null) return '';
	if ('text' in value && typeof value.text === 'string') return value.text;
	if ('emailAddress' in value) return showAddress(value.emailAddress);
	if ('address' in value && typeof value.address === 'string') {
		const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
		return name && name !== value.address ? `${quoted(name)} <${value.address}>` : value.address;
	}
	return 'value' in value ? showAddress(value.value) : '';
}

/** A name with anything but words in it is quoted: a comma would make two addresses of it. */
const quoted = (name: string) =>
	/[",;:<>@()[\]\\]/.test(name) ? `"${name.replace(/["\\]/g, '')}"` : name;
