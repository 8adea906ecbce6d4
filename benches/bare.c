/* The least that makes files durable: create, write, fsync, rename, fsync the directory.
   Of many files: create, write and rename each, and one sync of the file system at the end.
   What mh is measured against. Usage: bare DIRECTORY TEXT [COUNT] */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int put(const char *directory, const char *text, long n, int synced) {
    char aside[4096], name[4096];
    snprintf(aside, sizeof aside, "%s/.aside-%d-%ld", directory, (int)getpid(), n);
    snprintf(name, sizeof name, "%s/%d-%ld.json", directory, (int)getpid(), n);
    int file = open(aside, O_CREAT | O_EXCL | O_WRONLY, 0600);
    if (file < 0) return 1;
    size_t length = strlen(text);
    if (write(file, text, length) != (ssize_t)length || (synced && fsync(file)) || close(file)) return 1;
    return rename(aside, name);
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    long count = argc > 3 ? atol(argv[3]) : 1;
    for (long n = 0; n < count; n++)
        if (put(argv[1], argv[2], n, count == 1)) return 1;
    int directory = open(argv[1], O_RDONLY | O_DIRECTORY);
    return directory < 0 || (count == 1 ? fsync(directory) : syncfs(directory)) || close(directory);
}
