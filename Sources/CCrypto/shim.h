// SHA-256 from OpenSSL, which uses the processor's SHA instructions. The streaming calls are marked
// deprecated in OpenSSL 3 in favour of EVP, whose allocation per digest costs more than the digest.
// HMAC with SHA-1 is for one-time codes alone (RFC 6238), because authenticator apps know no other.
#ifndef TASUKEAI_CCRYPTO_SHIM_H
#define TASUKEAI_CCRYPTO_SHIM_H

#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#endif
