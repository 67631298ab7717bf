/** Signs plans with a key of one Zoho CRM credential, which never leaves it. */
export interface PlanSeal {
	/** The signature of a text; undefined where the node has no credential with a secret. */
	sign(text: string): Promise<string | undefined>;
	/** Whether `sign` gave this signature to this text, with the same credential and the same secret. */
	fits(text: string, signature: string): Promise<boolean>;
}
