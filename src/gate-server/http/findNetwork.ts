import ipaddr from 'ipaddr.js';

/** The network an address is in, as far as a limit looks: /24 of IPv4, /64 of IPv6. An IPv4 address in IPv6's clothes is IPv4. */
export function findNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  const bits = read.kind() === 'ipv4' ? 24 : 64;
  const bytes = read.toByteArray().map((byte, index) => (index < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}
