/* What libjpeg-turbo's messages say of itself. */
#define JVERSION "6b  27-Mar-1998"
#define JCOPYRIGHT "Copyright (C) The libjpeg-turbo Project and many others"
#define JCOPYRIGHT_SHORT JCOPYRIGHT
