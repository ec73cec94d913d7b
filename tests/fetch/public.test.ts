import { describe, expect, it } from 'vitest'
import { allowing, isPublic } from '../../src/fetch/public.ts'

describe('addresses that may be asked', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8'])('%s', (ip) => {
    expect(isPublic(ip)).toBe(true)
  })
})

describe('addresses that may not', () => {
  it.each([
    ...['127.0.0.1', '127.8.9.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1'],
    ...['224.0.0.1', '255.255.255.255', '192.0.0.8', '198.18.0.1', '198.51.100.1', '240.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', 'fec0::1', '2001:db8::1', '2001::1', '2002:7f00:1::'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '64:ff9b:1::8.8.8.8',
      '::ffff:0:7f00:1',
    ],
    ...['localhost', '', '1.2.3', '0x7f000001x'],
  ])('%s', (ip) => {
    expect(isPublic(ip)).toBe(false)
  })
})

describe('networks that a user allows', () => {
  const allowed = allowing(['10.1.0.0/16', '127.0.0.1', 'fd12::/16'], false)
  it.each(['10.1.2.3', '127.0.0.1', 'fd12::9', '::ffff:127.0.0.1', '8.8.8.8'])('let %s in', (ip) => {
    expect(allowed(ip)).toBe(true)
  })
  it.each(['10.2.0.1', '127.0.0.2', 'fd13::1', '169.254.169.254'])('do not let %s in', (ip) => {
    expect(allowed(ip)).toBe(false)
  })
})
