import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The whole of the internet's own IPv6 addresses; what stands outside is local, mapped or reserved. */
const globalUnicast = ipaddr.IPv6.parse('2000::')
const globalBits = 3
/** Stands for an IPv4 address to hosts that have IPv6 only (RFC 6052). */
const translated = ipaddr.IPv6.parse('64:ff9b::')
const translatedBits = 96

/**
 * Whether an IP address is one of the public internet: no private, loopback, link-local, multicast or reserved one, in
 * none of the forms (mapped, translated, tunnelled) that lead to one. What cannot be read is not public.
 */
export function isPublic(ip: string): boolean {
  if (isIP(ip) === 0 || !ipaddr.isValid(ip)) return false
  const address = ipaddr.process(ip)
  if (address.kind() === 'ipv4') return address.range() === 'unicast'
  const wide = address as ipaddr.IPv6
  // As public as what it stands for.
  if (wide.match(translated, translatedBits)) return isPublic(wide.toByteArray().slice(12).join('.'))
  return wide.range() === 'unicast' && wide.match(globalUnicast, globalBits)
}

/** Which IP addresses may be connected to. */
export type Allowed = (ip: string) => boolean

/** Public ones, and those of the networks («10.1.0.0/16», «127.0.0.1») or all where the user says so. */
export function allowing(networks: readonly string[], all: boolean): Allowed {
  if (all) return () => true
  const ranges = networks.map((network) =>
    network.includes('/')
      ? ipaddr.parseCIDR(network)
      : ([ipaddr.parse(network), network.includes(':') ? 128 : 32] as const),
  )
  return (ip) => {
    if (isPublic(ip)) return true
    if (!ipaddr.isValid(ip)) return false
    const address = ipaddr.process(ip)
    return ranges.some(([start, bits]) => {
      if (start.kind() !== address.kind()) return false
      return start.kind() === 'ipv4'
        ? (address as ipaddr.IPv4).match(start as ipaddr.IPv4, bits)
        : (address as ipaddr.IPv6).match(start as ipaddr.IPv6, bits)
    })
  }
}
