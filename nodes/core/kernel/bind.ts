type Method<Deps> = (deps: Deps, ...args: never[]) => unknown;

/** Methods as their callers see them: without the first argument, which `bind` gives. */
export type Bound<Methods> = {
	[Name in keyof Methods]: Methods[Name] extends (deps: never, ...args: infer Args) => infer Result
		? (...args: Args) => Result
		: never;
};

/** Gives each of the functions what they all work with; in: a list of functions, out: the same names. */
export function bind<Deps, Methods extends Record<string, Method<Deps>>>(
	deps: Deps,
	methods: Methods,
): Bound<Methods> {
	const bound = Object.entries(methods).map(([name, method]) => [
		name,
		(...args: never[]) => method(deps, ...args),
	]);
	return Object.fromEntries(bound) as Bound<Methods>;
}
