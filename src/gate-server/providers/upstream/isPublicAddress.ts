import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the open network: no private, loopback, link-local, carrier, multicast, documentation or
 * reserved one, and none that hides one of those in it (IPv4-mapped, NAT64, 6to4, Teredo).
 * `networks` are further ones that the operator allows, as CIDR.
 */
export function isPublicAddress(address: string, networks: readonly string[] = []): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match([base, bits] as [ipaddr.IPv4, number]);
  });
}

export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
