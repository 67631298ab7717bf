import 'vitest';

declare module 'vitest' {
	interface ProvidedContext {
		/** Which of how many processes plays. */
		stressPart: { part: number; parts: number };
	}
}
