/** What differs between a server that keeps a record and one that a test run throws away. */
export interface ServerSize {
  readonly sharedBuffers: string;
  readonly walMax: string;
  /** Whether what is committed outlives the machine, not only the server. */
  readonly durable: boolean;
}

export const RECORD_SIZE: ServerSize = { sharedBuffers: '256MB', walMax: '2GB', durable: true };

const systemSettings = (): Record<string, string> => {
  // After a crash one flush of the file system instead of opening every file; only Linux has it.
  if (process.platform === 'linux') return { recovery_init_sync_method: 'syncfs' };
  // Never tried there by us: fsync of macOS leaves the data in the disk's own cache.
  if (process.platform === 'darwin') return { wal_sync_method: 'fsync_writethrough' };
  return {};
};

/** Given on the command line, where neither postgresql.conf nor ALTER SYSTEM can take durability back. */
export const serverArguments = (socketFolder: string, port: number, size: ServerSize): string[] => {
  const durable = size.durable ? 'on' : 'off';
  return Object.entries({
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: socketFolder,
    max_connections: '200',
    password_encryption: 'scram-sha-256',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: 'on',
    shared_buffers: size.sharedBuffers,
    max_wal_size: size.walMax,
    checkpoint_timeout: '15min',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Statements and details of errors quote values, and the server's own log must never hold what people wrote.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...systemSettings(),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};
