type Given<Entries> = {
	[Key in keyof Entries as undefined extends Entries[Key] ? never : Key]: Entries[Key];
} & {
	[Key in keyof Entries as undefined extends Entries[Key] ? Key : never]?: Exclude<
		Entries[Key],
		undefined
	>;
};

/** The entries that have a value, `null` and empty ones too; those that are undefined are left out. */
export function given<Entries extends object>(entries: Entries): Given<Entries>;
export function given(entries: object): object {
	return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
