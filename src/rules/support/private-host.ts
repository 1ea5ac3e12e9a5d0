const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|ts\.net)$/;
const PRIVATE_V4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;
const PRIVATE_V6 = /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/;

/** Whether a host is this machine or in a private network, by the name or address alone. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  // Names without a dot are those of containers and of machines nearby.
  if (!host.includes(".") && !host.startsWith("[")) return true;
  if (/^[\d.]+$/.test(host)) return PRIVATE_V4.test(host);
  return PRIVATE_NAME.test(host) || PRIVATE_V6.test(host);
}
