/** An uploaded or produced file; kept in memory until it is deleted. */
export interface StoredFile {
	id: string;
	filename: string;
	purpose: string;
	createdAt: number;
	expiresAt: number | null;
	bytes: Uint8Array;
}
