/* libqpdf's configuration: its own cryptography, in which nothing random is ever asked for. */
#define DEFAULT_CRYPTO "native"
#define USE_CRYPTO_NATIVE 1
#define HAVE_INTTYPES_H 1
#define HAVE_STDINT_H 1
#define SIZEOF_SIZE_T 8
#if !defined(_WIN32)
#define HAVE_FSEEKO 1
#define HAVE_LOCALTIME_R 1
#define HAVE_RANDOM 1
#define HAVE_TM_GMTOFF 1
#define RANDOM_DEVICE "/dev/urandom"
#endif
