/* libharu's configuration: with libpng and zlib, as Debian's. */
#define LIBHPDF_HAVE_LIBPNG 1
#define LIBHPDF_HAVE_LIBZ 1
