export interface MailboxOwner {
	user: string;
	group: string;
	uid: number;
	gid: number;
}

/**
 * What Dovecot 2.3 runs by: one inbox in plain IMAP on a loopback port, everything in one folder and under one
 * user, who need not be root; after https://doc.dovecot.org/2.3/configuration_manual/howto/rootless/.
 * A refused password is answered at once.
 */
export const dovecotConfiguration = (options: {
	folder: string;
	inbox: string;
	port: number;
	password: string;
	owner: MailboxOwner;
}) => `
protocols = imap
listen = 127.0.0.1
base_dir = ${options.folder}/run
state_dir = ${options.folder}/state
log_path = ${options.folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${options.inbox}
default_internal_user = ${options.owner.user}
default_internal_group = ${options.owner.group}
default_login_user = ${options.owner.user}
first_valid_uid = 1
passdb {
  driver = static
  args = password=${options.password}
}
userdb {
  driver = static
  args = uid=${options.owner.uid} gid=${options.owner.gid} home=${options.folder}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${options.port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
`;
